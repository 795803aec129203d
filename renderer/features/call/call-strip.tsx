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

function useName(user: UserId): string {
  const { session } = useModel();
  return useSelected(session, (s) => s.people.get(user)?.name ?? '');
}

function StripActive({ view }: { view: ActiveCall }) {
  const { call, openChat, closeSettings } = useModel();
  const name = useName(view.with);
  const { microphone } = view.local;
  const hears = microphone.state === 'on' || microphone.state === 'opening';
  const connectedAtMs = view.phase === 'live' && view.connection === 'connected' ? view.connectedAtMs : null;
  return (
    <div class="call-strip">
      <button
        type="button"
        class="call-strip-return"
        aria-label={words.returnTo(name)}
        onClick={() => {
          closeSettings();
          openChat(view.with);
        }}
      >
        <Avatar id={view.with} name={name} size={32} />
        <span class="call-strip-text">
          <span class="call-strip-name truncate">
            <bdi>{name}</bdi>
          </span>
          <span class="call-strip-state truncate">
            {connectedAtMs === null ? stateWords(view) : <Duration sinceMs={connectedAtMs} />}
          </span>
        </span>
      </button>
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
  const { call, openChat, closeSettings } = useModel();
  const name = useName(view.with);
  useGoesByItself(view);
  return (
    <div class="call-strip call-strip--over" role="status">
      <button
        type="button"
        class="call-strip-return"
        onClick={() => {
          closeSettings();
          openChat(view.with);
        }}
      >
        <Avatar id={view.with} name={name} size={32} />
        <span class="call-strip-text">
          <span class="call-strip-name">{outcomeWords(view.outcome, view.byMe, name).title}</span>
        </span>
      </button>
      <IconButton icon="close" label={words.close} tipAlign="end" onClick={() => call.dismiss()} />
    </div>
  );
}
