import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallPlace } from '../../src/call/view.ts';
import { CallOver } from '../features/call/call-over.tsx';
import { CallScreen } from '../features/call/call-screen.tsx';
import { CallStrip } from '../features/call/call-strip.tsx';
import { OpenCall } from '../features/call/open-call.tsx';
import { Conversation } from '../features/chat/conversation.tsx';
import { RoomConversation } from '../features/chat/room-conversation.tsx';
import { NobodyChosen } from '../features/lobby/nobody-chosen.tsx';
import { Sidebar } from '../features/lobby/sidebar.tsx';
import { useModel } from '../features/model-context.ts';
import { WaitingBanner } from '../features/ringing/waiting-banner.tsx';
import { ScreenPicker } from '../features/screen-picker/screen-picker.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { useOpenPlace } from '../features/use-open-place.ts';
import { isInCall, placeId } from '../stores/call-place.ts';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { isCallOnScreen, mainAreaOf } from './main-area.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import './shell.css';

export function Shell() {
  const { call, chat, screen, session, desktop } = useModel();
  const view = useObservable(call.view);
  const open = useSelected(chat, (c) => c.open);
  const area = mainAreaOf(useObservable(screen), open, view);
  const isNarrow = useIsNarrow();
  // On a narrow window one thing is on screen: the list, or what was chosen in it.
  const isListOnly = isNarrow && open === null && area.show !== 'settings' && area.show !== 'search';
  const isCallSeen = isCallOnScreen(area, isListOnly);
  // Before there is a list, the narrow window has to say why.
  const isUnknown = useSelected(session, (s) => s.self === null);
  const [isPicking, setIsPicking] = useState(false);
  useOpenCall();
  useSearchKeys();

  const share = useCallback(() => {
    if (desktop.capture) setIsPicking(true);
    else call.share({ id: '', surface: 'screen', name: '', audio: false });
  }, [call, desktop]);
  const canPick = view.phase === 'live';

  return (
    <div class={`shell shell--${isListOnly ? 'list' : 'main'}`}>
      <Sidebar between={!isCallSeen && <CallStrip />} instead={isListOnly && isUnknown && <NobodyChosen />} />
      <div class="shell-main">
        {isNarrow && !isListOnly && !isCallSeen && <CallStrip />}
        {area.show === 'settings' && <SettingsScreen />}
        {area.show === 'search' && <SearchScreen />}
        {area.show === 'nothing' && !isNarrow && <NobodyChosen />}
        {area.show === 'chat' && (
          <ChatArea key={placeId(area.place)} place={area.place} isCallOver={area.isCallOver} />
        )}
        {area.show === 'call' && (view.phase === 'calling' || view.phase === 'live') && (
          <CallScreen
            view={view}
            onShare={share}
            chat={<Chat place={area.place} isBesideCall />}
            waiting={isCallSeen && <WaitingBanner />}
          />
        )}
      </div>
      {!isCallSeen && <WaitingBanner />}
      {isPicking && canPick && desktop.capture && (
        <ScreenPicker
          capture={desktop.capture}
          onShare={(choice) => call.share(choice)}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  );
}

/** Ctrl+F and Ctrl+K lead to the search from everywhere but a dialog, with the field ready. */
function useSearchKeys(): void {
  const { openSearch } = useModel();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isForSearch = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isForSearch || (event.key !== 'f' && event.key !== 'k')) return;
      event.preventDefault();
      openSearch();
      // Where it is open already, as when it opens: the next key begins anew.
      const field = document.querySelector<HTMLInputElement>('.search-line input');
      field?.focus();
      field?.select();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [openSearch]);
}

/** A call that begins brings its conversation along; one that ends on the other side closes the picker by itself. */
function useOpenCall(): void {
  const { call } = useModel();
  const openPlace = useOpenPlace();
  const active = useSelected(call.view, (c) => (isInCall(c) ? c.call : null));
  useEffect(() => {
    const view = call.view.getState();
    if (active !== null && view.phase !== 'idle') openPlace(view.place);
  }, [active, call, openPlace]);
}

interface ChatProps {
  readonly place: CallPlace;
  readonly isBesideCall?: boolean;
  readonly above?: ComponentChildren;
}

/** What is written with a person or in a room. */
const Chat = ({ place, ...props }: ChatProps) =>
  place.is === 'person' ? (
    <Conversation user={place.user} {...props} />
  ) : (
    <RoomConversation room={place.room} {...props} />
  );

function ChatArea({ place, isCallOver }: { place: CallPlace; isCallOver: boolean }) {
  const { call } = useModel();
  const view = useObservable(call.view);
  const write = (): void => {
    call.dismiss();
    document.querySelector<HTMLElement>('.composer-field')?.focus();
  };
  return (
    <Chat
      place={place}
      above={
        <>
          <OpenCall place={place} />
          {isCallOver && view.phase === 'over' && <CallOver view={view} onMessage={write} />}
        </>
      }
    />
  );
}
