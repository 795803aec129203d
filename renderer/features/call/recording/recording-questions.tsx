import { callRecordingTexts } from '../../../../src/texts/call-recording.ts';
import type { RecordingShape } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/feedback.tsx';
import { useModel } from '../../model-context.ts';
import { useNames } from '../use-names.ts';

/** Somebody wants to record the call, or does, and has no answer yet. */
export function RecordingQuestions() {
  const { recording } = useModel();
  const nameOf = useNames();
  // A browser makes no films.
  const shapeHere = (shape: RecordingShape): RecordingShape =>
    shape === 'each' && recording.own === null ? 'several' : shape;
  const asked = useObservable(recording.others).filter(({ agrees }) => agrees === null);
  return (
    <>
      {asked.map((one) => (
        <Banner
          key={`${one.user} ${one.recording}`}
          tone="info"
          icon="record"
          action={
            <span class="call-banner-actions">
              <Button size="small" onClick={() => recording.answer(one, true)}>
                {callRecordingTexts.agree}
              </Button>
              <Button size="small" onClick={() => recording.answer(one, false)}>
                {callRecordingTexts.refuse}
              </Button>
            </span>
          }
        >
          {callRecordingTexts.question[one.state][shapeHere(one.shape)](nameOf(one.user))}
        </Banner>
      ))}
    </>
  );
}
