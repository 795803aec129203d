import { useEffect, useState } from 'preact/hooks';
import { isSamePlace } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { callOverTexts } from '../../../src/texts/call-over.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { CallOverView } from './active-call.ts';
import { outcomeWords, type OutcomeWords } from './outcome-words.ts';
import { useGoesByItself } from './use-goes-by-itself.ts';
import { usePlaceName } from './use-names.ts';
import './call-over.css';

export interface CallOverProps {
  readonly view: CallOverView;
  /** Puts the cursor where one writes. */
  readonly onMessage: () => void;
}

/** How a call ended, above the conversation that goes on; how long it took stands in the record there. */
export function CallOver({ view, onMessage }: CallOverProps) {
  const { call, declinedWith } = useModel();
  const theirWords = useObservable(declinedWith);
  const name = usePlaceName(view.place);
  useGoesByItself(view);
  const said = outcomeWords({ ...view, name });

  return (
    <section class="call-over" aria-label={callOverTexts.ended}>
      <span class={classNames('call-over-sign', said.kind === 'problem' && 'call-over-sign--problem')}>
        <Icon name="phone-down" />
      </span>
      <div class="call-over-words" role="status">
        <h3>{said.title}</h3>
        {said.text && <p>{said.text}</p>}
        {view.outcome === 'declined' && theirWords !== null && (
          <blockquote class="call-over-words-theirs" dir="auto">
            {theirWords}
          </blockquote>
        )}
      </div>
      <div class="call-over-actions">
        {said.again && <Again view={view} again={said.again} />}
        {said.kind === 'leave-word' && (
          <Button icon="chat" onClick={onMessage}>
            {callOverTexts.message}
          </Button>
        )}
      </div>
      <IconButton
        icon="close"
        label={callTexts.close}
        tip="below"
        tipAlign="end"
        onClick={() => call.dismiss()}
      />
    </section>
  );
}

/** Whether so long has passed since this is on the screen. */
function useHasPassed(ms: number): boolean {
  const [passedMs, setPassedMs] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setPassedMs(ms), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passedMs >= ms;
}

function Again({ view, again }: { view: CallOverView; again: NonNullable<OutcomeWords['again']> }) {
  const { session, call, startCall, joinCall } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const canCall = useHasPassed(view.retryAfterMs ?? 0) && isOnline;
  const open = useSelected(call.open, (calls) => calls.find(({ place }) => isSamePlace(place, view.place)));
  const kind = again === 'by-voice' ? 'voice' : view.kind;
  // Where the call goes on, it is joined from the line that says so.
  if (open && (again === 'again' || again === 'back')) return null;
  const go = (): void => {
    call.dismiss();
    if (open) joinCall(open.call, kind);
    else startCall(view.place, kind);
  };
  return (
    <Button icon={kind === 'video' ? 'camera' : 'phone'} disabled={!canCall} onClick={go}>
      {callOverTexts.again[again]}
    </Button>
  );
}
