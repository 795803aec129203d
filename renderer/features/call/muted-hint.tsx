import { callTexts } from '../../../src/texts/call.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';

/** Who speaks while muted reads that nobody hears it. Goes away by itself. */
export function MutedHint() {
  const { call, mutedHint } = useModel();
  if (!useObservable(mutedHint.isShown)) return null;
  return (
    <Banner
      tone="info"
      icon="microphone-off"
      action={
        <span class="call-banner-actions">
          <Button size="small" onClick={() => call.setMicrophone(true)}>
            {callTexts.unmute}
          </Button>
          <Button size="small" onClick={mutedHint.dismiss}>
            {callTexts.dismiss}
          </Button>
        </span>
      }
    >
      {callTexts.speaksMuted}
    </Banner>
  );
}
