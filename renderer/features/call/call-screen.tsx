import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import type { ActiveCall } from './active-call.ts';
import { CallBanners } from './call-banners.tsx';
import { CallControls } from './call-controls.tsx';
import { CallHeader } from './call-header.tsx';
import { DeviceProblems } from './device-problems.tsx';
import { Stage } from './stage.tsx';
import { words } from './words.ts';
import './call-screen.css';

interface CallScreenProps {
  readonly view: ActiveCall;
  /** The conversation with the same person. */
  readonly chat: ComponentChildren;
  readonly onShare: () => void;
}

/** Wide enough for a picture and a conversation side by side. */
const roomyPx = 1_360;

export function CallScreen({ view, chat, onShare }: CallScreenProps) {
  const { session } = useModel();
  const name = useSelected(session, (s) => s.people.get(view.with)?.name ?? '');
  const [isChatOpen, setIsChatOpen] = useState(() => globalThis.innerWidth >= roomyPx);
  const chatPanel = useRef<HTMLElement>(null);
  const wasToggled = useRef(false);
  const toggleChat = useCallback(() => {
    wasToggled.current = true;
    setIsChatOpen((isOpen) => !isOpen);
  }, []);
  // Who opens the chat wants to write; who only begins a call wants its shortcuts.
  useEffect(() => {
    if (isChatOpen && wasToggled.current) chatPanel.current?.querySelector('textarea')?.focus();
  }, [isChatOpen]);

  return (
    <section class={classNames('call', isChatOpen && 'call--with-chat')} aria-label={words.callWith(name)}>
      <CallHeader view={view} name={name} />
      <div class="call-middle">
        <CallBanners view={view} name={name} />
        <Stage view={view} name={name} />
        <DeviceProblems local={view.local} onShare={onShare} />
      </div>
      <CallControls view={view} onShare={onShare} isChatOpen={isChatOpen} toggleChat={toggleChat} />
      {isChatOpen && (
        <aside ref={chatPanel} class="call-chat">
          {chat}
        </aside>
      )}
    </section>
  );
}
