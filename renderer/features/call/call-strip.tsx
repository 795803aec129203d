import type { ComponentChildren } from 'preact';
import type { UserId } from '../../../src/protocol/ids.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { Duration } from './call-header.tsx';
import type { ActiveCall, CallOverView } from './active-call.ts';
import { useGoesByItself } from './use-goes-by-itself.ts';
import { outcomeWords, stateWords, words } from './words.ts';
import './call-strip.css';

/** The call while something else is on screen: one row in the sidebar that leads back. */
export function CallStrip() {
  const { call } = useModel();
  const view = useObservable(call.view);
  if (view.phase === 'idle' || view.phase === 'incoming') return null;
  return view.phase === 'over' ? <StripOver view={view} /> : <StripActive view={view} />;
}

interface ReturnProps {
  readonly user: UserId;
  readonly name: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Leads back to the conversation of the call. */
function Return({ user, name, label, children }: ReturnProps) {
  const { openChat, closeSettings } = useModel();
  const go = (): void => {
    closeSettings();
    openChat(user);
  };
  return (
    <button type="button" class="call-strip-return" aria-label={label} onClick={go}>
      <Avatar id={user} name={name} size={32} />
      <span class="call-strip-text">{children}</span>
    </button>
  );
}

function useName(user: UserId): string {
  const { session } = useModel();
  return useSelected(session, (s) => s.people.get(user)?.name ?? '');
}

function StripActive({ view }: { view: ActiveCall }) {
  const { call } = useModel();
  const name = useName(view.with);
  const { microphone } = view.local;
  const hears = microphone.state === 'on' || microphone.state === 'opening';
  const connectedAtMs = view.phase === 'live' && view.connection === 'connected' ? view.connectedAtMs : null;
  return (
    <div class="call-strip">
      <Return user={view.with} name={name} label={words.returnTo(name)}>
        <span class="call-strip-name truncate">
          <bdi>{name}</bdi>
        </span>
        <span class="call-strip-state truncate">
          {connectedAtMs === null ? stateWords(view) : <Duration sinceMs={connectedAtMs} />}
        </span>
      </Return>
      <IconButton
        icon={hears ? 'microphone' : 'microphone-off'}
        label={hears ? words.mute : words.unmute}
        onClick={() => call.setMicrophone(!hears)}
      />
      <IconButton
        icon="phone-down"
        label={words.hangUp}
        tipAlign="end"
        class="call-strip-hang-up"
        onClick={() => call.leave()}
      />
    </div>
  );
}

/** How it ended; a click leads to the conversation, where calling back is offered. */
function StripOver({ view }: { view: CallOverView }) {
  const { call } = useModel();
  const name = useName(view.with);
  useGoesByItself(view);
  // Their service is gone, and who it was with it: nothing leads back.
  if (name === '') return null;
  return (
    <div class="call-strip call-strip--over" role="status">
      <Return user={view.with} name={name}>
        <span class="call-strip-name">{outcomeWords(view.outcome, view.byMe, name).title}</span>
      </Return>
      <IconButton icon="close" label={words.close} tipAlign="end" onClick={() => call.dismiss()} />
    </div>
  );
}
