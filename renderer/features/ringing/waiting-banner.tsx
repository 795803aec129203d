import { useState } from 'preact/hooks';
import { kindIn } from '../../../src/bridge/ring-words.ts';
import type { RingView } from '../../../src/call/view.ts';
import { ringingTexts } from '../../../src/texts/ringing.ts';
import { ringOf } from '../../stores/ring-reporter.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { DeclineTexts } from './decline-texts.tsx';
import './waiting-banner.css';

/** A second call while one talks: seen, and not in the way. It stands in the call's own screen, which may fill all there is. */
export function WaitingBanner() {
  const { call } = useModel();
  const waiting = useObservable(call.waiting);
  return waiting && <Waits key={waiting.call} waiting={waiting} />;
}

function Waits({ waiting }: { waiting: RingView }) {
  const { call, session, answerRing } = useModel();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { caller, callerName, ...ring } = ringOf(useObservable(session), waiting);
  const answer = (): void => {
    const view = call.view.getState();
    const isSeen = 'local' in view && view.local.camera.state === 'on';
    answerRing(waiting, isSeen ? ring.kind : 'voice', 'waiting');
  };
  return (
    <div class="waiting-banner" role="group" aria-label={ringingTexts.waiting}>
      <Avatar id={caller} name={callerName} size={36} />
      <div class="waiting-banner-words" role="status">
        <p class="waiting-banner-name truncate" dir="auto">
          {callerName}
        </p>
        <p class="waiting-banner-kind">{kindIn(ring)}</p>
      </div>
      <div class="waiting-banner-answers">
        <span class="waiting-banner-decline">
          <Button size="small" onClick={() => answerRing(waiting, 'decline', 'waiting')}>
            {ringingTexts.decline}
          </Button>
          <IconButton
            icon="chat"
            label={ringingTexts.declineWithMessage}
            class="button--plain"
            expanded={isUnfolded}
            iconSize={16}
            onClick={() => setIsUnfolded(!isUnfolded)}
          />
        </span>
        <Button size="small" kind="primary" icon="phone" onClick={answer}>
          {ringingTexts.leaveAndAnswer}
        </Button>
      </div>
      {isUnfolded && (
        <DeclineTexts onSay={(declineWith) => answerRing(waiting, { declineWith }, 'waiting')} />
      )}
    </div>
  );
}
