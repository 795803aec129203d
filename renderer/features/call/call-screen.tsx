import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ActiveCall } from './active-call.ts';
import { Announcer } from './announcer.tsx';
import { CallBanners } from './call-banners.tsx';
import { CallControls } from './call-controls.tsx';
import { CallHeader } from './call-header.tsx';
import { DeviceProblems, useHasDeviceProblem } from './device-problems.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { SmallRecordingSign } from './recording/recording-sign.tsx';
import { Stage } from './stage.tsx';
import { useDirectFiles } from './use-direct-files.ts';
import { useCallLook } from './use-call-look.ts';
import { useFadingBars } from './use-fading-bars.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePlaceName } from './use-names.ts';
import { callName } from './call-words.ts';
import './call-screen.css';
import './full-screen.css';

export interface CallScreenProps {
  readonly view: ActiveCall;
  /** The conversation of the same person or room. */
  readonly chat: (takesFocus: boolean) => ComponentChildren;
  readonly onShare: () => void;
  /** Another call that rings. */
  readonly waiting: ComponentChildren;
  /** Files on their way between the people here. */
  readonly files: ComponentChildren;
}

/** Wide enough for a picture and a conversation side by side. */
const roomyPx = 1_360;

type Side = 'chat' | 'people' | null;

export function CallScreen({ view, chat, onShare, waiting, files }: CallScreenProps) {
  const name = usePlaceName(view.place);
  const look = useCallLook();
  const root = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen();
  const [side, setSide] = useState<Side>(() => (globalThis.innerWidth >= roomyPx ? 'chat' : null));
  const wasToggled = useRef(false);
  const before = useRef<Element | null>(null);
  const toggle = useCallback((wanted: Exclude<Side, null>) => {
    wasToggled.current = true;
    before.current = document.activeElement;
    setSide((shown) => (shown === wanted ? null : wanted));
  }, []);
  // What is open in the chat itself, such as a reply, goes first and does not tell.
  const sideKeyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    setSide(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  // On a button that was pressed before it, a key of the call would press that again. Whoever writes goes on writing.
  useLayoutEffect(() => {
    if (document.activeElement?.closest('input, textarea, dialog') === null)
      root.current?.focus({ preventScroll: true });
  }, []);
  const isRoomCall = view.phase === 'live' && view.place.is === 'room';
  const shown = side === 'people' && !isRoomCall ? null : side;
  // Beside a conversation the pictures have their usual place.
  const isBare = fullScreen.isFull && shown === null;
  // What is said about a device stands between the pictures and the controls.
  const hasDeviceProblem = useHasDeviceProblem(view.local);
  const areControlsOver = isBare && !hasDeviceProblem;
  const direct = useDirectFiles();
  const hasFaded = useFadingBars(root, isBare);
  const togglePeople = (): void => {
    if (isRoomCall) toggle('people');
  };

  return (
    <section
      ref={root}
      tabIndex={-1}
      class={classNames(
        'call',
        shown !== null && 'call--with-side',
        fullScreen.isFull && 'call--full',
        isBare && 'call--bare',
        areControlsOver && 'call--over',
        hasFaded && 'call--faded',
      )}
      aria-label={callName(view.place, name)}
      onPaste={direct.onPaste}
    >
      <CallHeader
        view={view}
        name={name}
        look={look}
        fullScreen={fullScreen}
        people={isRoomCall ? { isOpen: shown === 'people', toggle: togglePeople } : null}
      />
      <div class="call-middle" {...direct.drop}>
        {direct.isOver && (
          <p class="call-drop" role="status">
            <Icon name="send" size={24} />
            {direct.words}
          </p>
        )}
        <CallBanners view={view} onShare={onShare} />
        {files}
        {hasFaded && <SmallRecordingSign />}
        <Stage
          view={view}
          name={name}
          look={look}
          fullScreen={fullScreen}
          areControlsOver={areControlsOver}
        />
        <DeviceProblems local={view.local} onShare={onShare} />
      </div>
      <CallControls
        view={view}
        onShare={onShare}
        isChatOpen={shown === 'chat'}
        toggleChat={() => toggle('chat')}
        togglePeople={togglePeople}
        toggleFullScreen={fullScreen.toggle}
      />
      {shown !== null && (
        <aside class="call-side" onKeyDown={sideKeyPressed}>
          {/* Who opens the chat wants to write; who only begins a call wants its shortcuts. */}
          {shown === 'chat' && chat(wasToggled.current)}
          {shown === 'people' && view.phase === 'live' && <PeoplePanel view={view} />}
        </aside>
      )}
      {view.phase === 'live' && <Announcer view={view} />}
      {waiting}
    </section>
  );
}
