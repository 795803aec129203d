import { useObservable } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

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
            {words.unmute}
          </Button>
          <Button size="small" onClick={mutedHint.dismiss}>
            {words.dismiss}
          </Button>
        </span>
      }
    >
      {words.speaksMuted}
    </Banner>
  );
}
