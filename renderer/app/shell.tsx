import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallPlace } from '../../src/call/view.ts';
import { FirstSteps } from '../features/first-run/first-steps.tsx';
import { HandoverShelf } from '../features/handovers/handover-shelf.tsx';
import { Help } from '../features/help/help.tsx';
import { NobodyChosen } from '../features/lobby/nobody-chosen.tsx';
import { ServiceName } from '../features/lobby/service-name.tsx';
import { Sidebar } from '../features/lobby/sidebar.tsx';
import { useModel } from '../features/model-context.ts';
import { PickShareContext } from '../features/pick-share.ts';
import { ProfileSwitcher } from '../features/profiles/profile-switcher.tsx';
import { WaitingBanner } from '../features/ringing/waiting-banner.tsx';
import { useOpenPlace } from '../features/use-open-place.ts';
import { isInCall, placeId } from '../stores/call-place.ts';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { useIsNarrow } from '../ui/use-is-narrow.ts';
import { isApart, isCallOnScreen, mainAreaOf } from './main-area.ts';
import {
  CallOver,
  CallScreen,
  CallStrip,
  Conversation,
  KeyHelp,
  NewMeeting,
  NewRoom,
  OpenCall,
  Palette,
  RecordingsScreen,
  RoomConversation,
  ScreenPicker,
  SearchScreen,
  SettingsScreen,
  useFetchedAhead,
} from './parts.ts';
import { useGuideKey, useKeyHelp, usePaletteKey, useSearchKeys } from './use-app-keys.ts';
import { useStrayDrops } from './use-stray-drops.ts';
import { useShareTrial } from './use-share-trial.ts';
import './shell.css';

export function Shell() {
  const { call, chat, screen, session, desktop } = useModel();
  const view = useObservable(call.view);
  const open = useSelected(chat, (c) => c.open);
  const area = mainAreaOf(useObservable(screen), open, view);
  const isNarrow = useIsNarrow();
  // On a narrow window one thing is on screen: the list, or what was chosen in it.
  const isListOnly = isNarrow && open === null && !isApart(area);
  const isCallSeen = isCallOnScreen(area, isListOnly);
  // Before there is a list, the narrow window has to say why.
  const isUnknown = useSelected(session, (s) => s.self === null);
  const [isPicking, setIsPicking] = useState(false);
  const [making, setMaking] = useState<'room' | 'meeting' | null>(null);
  const trial = useShareTrial();
  useOpenCall();
  useFetchedAhead(!isUnknown);
  useSearchKeys();
  useGuideKey();
  useStrayDrops();
  const keyHelp = useKeyHelp();
  const palette = usePaletteKey();

  const share = useCallback(() => {
    if (desktop.capture) setIsPicking(true);
    else call.share({ id: '', surface: 'screen', name: '', audio: false });
  }, [call, desktop]);
  const canPick = view.phase === 'live';
  const strip = !isCallSeen && view.phase !== 'idle' && view.phase !== 'incoming' && <CallStrip />;
  useEffect(
    () => desktop.on('command', ({ command }) => (command === 'share' && canPick ? share() : undefined)),
    [desktop, share, canPick],
  );

  return (
    <div class={`shell shell--${isListOnly ? 'list' : 'main'}`} role={isListOnly ? 'main' : undefined}>
      <Sidebar
        above={<ProfileSwitcher />}
        between={strip}
        instead={isListOnly && isUnknown && <NobodyChosen below={<FirstSteps />} />}
        end={isListOnly && <FirstSteps />}
        onMake={setMaking}
      />
      <div class="shell-main" role={isListOnly ? undefined : 'main'}>
        {isNarrow && !isListOnly && <ServiceName class="visually-hidden" />}
        {isNarrow && !isListOnly && strip}
        {area.show !== 'call' && <HandoverShelf />}
        {area.show === 'settings' && (
          <PickShareContext.Provider value={trial.pick}>
            <SettingsScreen />
          </PickShareContext.Provider>
        )}
        {area.show === 'search' && <SearchScreen />}
        {area.show === 'recordings' && desktop.recordings && (
          <RecordingsScreen recordings={desktop.recordings} />
        )}
        {area.show === 'help' && <Help />}
        {area.show === 'nothing' && !isNarrow && <NobodyChosen below={<FirstSteps />} />}
        {area.show === 'chat' && (
          <ChatArea key={placeId(area.place)} place={area.place} isCallOver={area.isCallOver} />
        )}
        {area.show === 'call' && (view.phase === 'calling' || view.phase === 'live') && (
          <CallScreen
            view={view}
            onShare={share}
            chat={(takesFocus) => <Chat place={area.place} isBesideCall takesFocus={takesFocus} />}
            waiting={isCallSeen && <WaitingBanner />}
            files={<HandoverShelf />}
          />
        )}
      </div>
      {!isCallSeen && <WaitingBanner />}
      {palette.isOpen && <Palette onClose={palette.close} onMake={setMaking} />}
      {making === 'room' && <NewRoom onClose={() => setMaking(null)} />}
      {making === 'meeting' && <NewMeeting onClose={() => setMaking(null)} />}
      {keyHelp.isOpen && <KeyHelp onClose={keyHelp.close} />}
      {isPicking && canPick && desktop.capture && (
        <ScreenPicker
          capture={desktop.capture}
          forWhom="others"
          onShare={(choice) => call.share(choice)}
          onClose={() => setIsPicking(false)}
        />
      )}
      {trial.isOpen && desktop.capture && (
        <ScreenPicker
          capture={desktop.capture}
          forWhom="oneself"
          onShare={trial.chosen}
          onClose={trial.close}
        />
      )}
    </div>
  );
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
  readonly takesFocus?: boolean;
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
