import { isSamePlace, type CallPlace, type CallView, type OpenCallView } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { callOverTexts } from '../../../src/texts/call-over.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { durationText } from '../duration.ts';
import { isNoEntry } from './outcome-words.ts';
import { useNames } from './use-names.ts';
import './open-call.css';

/** A call that goes on here without this device: who is in it, since when, and the way in. */
export function OpenCall({ place }: { place: CallPlace }) {
  const { call } = useModel();
  const open = useSelected(call.open, (calls) => calls.find((other) => isSamePlace(other.place, place)));
  const isSaidElsewhere = useSelected(
    call.view,
    (view) => view.phase !== 'idle' && isSamePlace(view.place, place) && saysIt(view),
  );
  if (!open || isSaidElsewhere) return null;
  return <GoesOn open={open} />;
}

/** Who is rung answers that, and who was not let in reads why. */
const saysIt = (view: CallView): boolean =>
  view.phase === 'incoming' || (view.phase === 'over' && isNoEntry(view.outcome));

function GoesOn({ open }: { open: OpenCallView }) {
  const { session, call, joinCall } = useModel();
  const nowMs = useNow(1_000);
  const nameOf = useNames();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isBusy = useSelected(call.view, isInCall);
  const [first, second, ...more] = open.users.map(nameOf);
  const isShut = open.isLocked && !open.isMineElsewhere;
  const obstacle = isBusy ? callOverTexts.inOtherCall : isOnline ? null : callOverTexts.offlineNow;
  const into = (kind: OpenCallView['kind']) => (): void => joinCall(open.call, kind);

  return (
    <section class="open-call" aria-label={callOverTexts.goesOn}>
      <span class="open-call-sign">
        <Icon name={open.kind === 'video' ? 'camera' : 'phone'} size={16} />
      </span>
      <p class="open-call-words">
        <strong>{open.isMineElsewhere ? callOverTexts.mineElsewhere : callOverTexts.goesOn}</strong>
        <span class="open-call-who truncate">
          <span class="truncate">
            <bdi>{first}</bdi>
            {second !== undefined && ', '}
            <bdi>{second}</bdi>
            {more.length > 0 && ` +${more.length}`}
          </span>
          <span role="timer" aria-label={callTexts.duration} class="open-call-time">
            {durationText(nowMs - open.sinceMs)}
          </span>
        </span>
        {(isShut || obstacle !== null) && (
          <span class="open-call-why">{isShut ? callOverTexts.isLocked : obstacle}</span>
        )}
      </p>
      {!isShut && (
        <div class="open-call-actions">
          {open.isMineElsewhere ? (
            <Button size="small" kind="primary" disabled={obstacle !== null} onClick={into(open.kind)}>
              {callOverTexts.moveHere}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                kind={open.kind === 'voice' ? 'primary' : 'plain'}
                icon="phone"
                disabled={obstacle !== null}
                onClick={into('voice')}
              >
                {callOverTexts.joinVoice}
              </Button>
              <Button
                size="small"
                kind={open.kind === 'video' ? 'primary' : 'plain'}
                icon="camera"
                disabled={obstacle !== null}
                onClick={into('video')}
              >
                {callOverTexts.joinVideo}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
