import type { ComponentChildren } from 'preact';
import type { CallPlace } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { placeId } from '../../stores/call-place.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { useOpenPlace } from '../use-open-place.ts';
import { Duration } from './call-duration.tsx';
import type { ActiveCall, CallOverView } from './active-call.ts';
import { outcomeWords } from './outcome-words.ts';
import { useGoesByItself } from './use-goes-by-itself.ts';
import { useRecordingNews } from './recording/recording-sign.tsx';
import { useMutedBy } from './use-own-mute.ts';
import { usePlaceName } from './use-names.ts';
import { stateWords } from './call-words.ts';
import './call-strip.css';

/** The call while something else is on screen: one row in the sidebar that leads back. */
export function CallStrip() {
  const { call } = useModel();
  const view = useObservable(call.view);
  if (view.phase === 'over') return <StripOver view={view} />;
  return view.phase === 'calling' || view.phase === 'live' ? <StripActive view={view} /> : null;
}

interface ReturnProps {
  readonly place: CallPlace;
  readonly name: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Leads back to the conversation of the call. */
function Return({ place, name, label, children }: ReturnProps) {
  const { closeSettings } = useModel();
  const openPlace = useOpenPlace();
  const go = (): void => {
    closeSettings();
    openPlace(place);
  };
  return (
    <button type="button" class="call-strip-return" aria-label={label} onClick={go}>
      <Avatar id={placeId(place)} name={name} size={32} />
      <span class="call-strip-text">{children}</span>
    </button>
  );
}

function StripActive({ view }: { view: ActiveCall }) {
  const { call } = useModel();
  const name = usePlaceName(view.place);
  const { microphone } = view.local;
  const mutedBy = useMutedBy(microphone);
  const recorded = useRecordingNews();
  const label = view.place.is === 'person' ? callTexts.returnTo(name) : callTexts.returnIn(name);
  const hears = microphone.state === 'on' || microphone.state === 'opening';
  const connectedAtMs = view.phase === 'live' && view.connection === 'connected' ? view.connectedAtMs : null;
  return (
    <div class="call-strip">
      <Return place={view.place} name={name} label={label}>
        <span class="call-strip-name truncate">
          <bdi>{name}</bdi>
        </span>
        <span class="call-strip-state truncate">
          {recorded !== null ? (
            <span class="call-strip-recorded">{recorded}</span>
          ) : mutedBy !== null ? (
            mutedBy
          ) : connectedAtMs === null ? (
            stateWords(view)
          ) : (
            <Duration sinceMs={connectedAtMs} />
          )}
        </span>
      </Return>
      <IconButton
        icon={hears ? 'microphone' : 'microphone-off'}
        label={hears ? callTexts.mute : callTexts.unmute}
        onClick={() => call.setMicrophone(!hears)}
      />
      <IconButton
        icon="phone-down"
        label={view.place.is === 'person' ? callTexts.hangUp : callTexts.leave}
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
  const name = usePlaceName(view.place);
  useGoesByItself(view);
  // Their service is gone, and who it was with it: nothing leads back.
  if (name === '') return null;
  return (
    <div class="call-strip call-strip--over" role="status">
      <Return place={view.place} name={name}>
        <span class="call-strip-name">{outcomeWords({ ...view, name }).title}</span>
      </Return>
      <IconButton icon="close" label={callTexts.close} tipAlign="end" onClick={() => call.dismiss()} />
    </div>
  );
}
