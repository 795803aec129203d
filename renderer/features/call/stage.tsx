import { callTexts } from '../../../src/texts/call.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { lacksRelay } from '../../stores/lacks-relay.ts';
import { placeId } from '../../stores/call-place.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { ActiveCall } from './active-call.ts';
import { AloneStage } from './alone-stage.tsx';
import { ManyStage } from './many-stage.tsx';
import { OwnPicture } from './own-picture.tsx';
import { PairStage } from './pair-stage.tsx';
import { Portrait } from './portrait.tsx';
import type { CallLook } from './use-call-look.ts';
import type { FullScreen } from './use-full-screen.ts';
import { useNames } from './use-names.ts';
import { stateWords } from './call-words.ts';
import './stage.css';

interface StageProps {
  readonly view: ActiveCall;
  /** Of the person or the room. */
  readonly name: string;
  readonly look: CallLook;
  readonly fullScreen: FullScreen;
  /** The controls lie on the pictures. */
  readonly areControlsOver: boolean;
}

/** The pictures. There is never an empty place without a word why. */
export function Stage(props: StageProps) {
  const { view } = props;
  return (
    <div class="stage-frame">
      <Pictures {...props} />
      {view.phase === 'live' && view.connection === 'failed' && (
        <CallFailed isRoom={view.place.is === 'room'} />
      )}
    </div>
  );
}

function Pictures({ view, name, look, fullScreen, areControlsOver }: StageProps) {
  const nameOf = useNames();
  const { session } = useModel();
  const { place } = view;
  const isInCall = useSelected(
    session,
    ({ people }) => place.is === 'person' && people.get(place.user)?.presence === 'in-call',
  );
  const { hidesSelf } = look;
  const isLive = view.phase === 'live';
  const [first, second] = isLive ? view.peers : [];
  if (isLive && first && second) {
    return <ManyStage view={view} look={look} fullScreen={fullScreen} areControlsOver={areControlsOver} />;
  }
  if (isLive && first) {
    const of = { view, peer: first, name: nameOf(first.user) };
    return <PairStage {...of} hidesSelf={hidesSelf} fullScreen={fullScreen} />;
  }
  if (isLive && view.place.is === 'room' && view.sinceMs !== null) {
    return <AloneStage view={view} hidesSelf={hidesSelf} />;
  }
  const isRinging = view.phase === 'calling' && view.alerting;
  const why = isRinging && isInCall ? callPicturesTexts.ringsInCall(name) : stateWords(view);
  return (
    <div class="stage">
      <div class="stage-main">
        <Portrait id={placeId(view.place)} name={name} isRinging={isRinging} why={why} />
      </div>
      <div class="stage-small">{!hidesSelf && <OwnPicture local={view.local} />}</div>
    </div>
  );
}

function CallFailed({ isRoom }: { isRoom: boolean }) {
  const { call, desktop, session } = useModel();
  const settings = useObservable(desktop.settings);
  const isHidden = useSelected(session, (state) => lacksRelay(state, settings));
  return (
    <div class="call-failed" role="alert">
      <Icon name="offline" size={32} />
      <h3>{callTexts.failedTitle}</h3>
      <p>{isHidden ? callTexts.failedHidden : isRoom ? callTexts.failedInRoom : callTexts.failedText}</p>
      <Button kind="primary" icon="retry" onClick={() => call.retry()}>
        {callTexts.tryAgain}
      </Button>
    </div>
  );
}
