import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { Button } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/feedback.tsx';
import { useModel } from '../../model-context.ts';
import { shareEnded, type EndedShare } from './share-words.ts';

interface ShareOverProps {
  readonly share: EndedShare;
  readonly onShare: () => void;
}

/** A share that ended without the person: why, and the way to another. */
export function ShareOver({ share, onShare }: ShareOverProps) {
  const { call } = useModel();
  return (
    <Banner
      tone="info"
      icon="share-off"
      action={
        <span class="call-banner-actions">
          <Button size="small" onClick={onShare}>
            {callShareTexts.another}
          </Button>
          <Button size="small" onClick={() => call.stopSharing()}>
            {callShareTexts.dismiss}
          </Button>
        </span>
      }
    >
      {shareEnded(share)}
    </Banner>
  );
}
