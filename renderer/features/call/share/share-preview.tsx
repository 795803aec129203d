import { useState } from 'preact/hooks';
import type { RunningShare } from '../../../../src/call/view.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useModel } from '../../model-context.ts';
import { TrackVideo } from '../track-video.tsx';
import { ShareBoard } from './share-board.tsx';

/**
 * The very track that goes out: what is not in it nobody sees. A press makes it larger; there one points and draws oneself, and the
 * others see it.
 */
export function SharePreview({ share }: { share: RunningShare }) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const [isLarge, setIsLarge] = useState(false);
  return (
    <div class={classNames('share-preview', isLarge && 'share-preview--large')}>
      <TrackVideo
        track={share.track}
        label={callShareTexts.preview}
        fit="whole"
        until={<p class="share-preview-why">{callShareTexts.previewComing}</p>}
        over={(video) =>
          self !== null && <ShareBoard of={self} video={video} canMark={isLarge && !share.isPaused} />
        }
      />
      {share.isPaused && <p class="share-preview-why share-preview-why--over">{callShareTexts.paused}</p>}
      <button
        type="button"
        class={classNames('share-preview-size', isLarge && 'share-preview-size--large')}
        aria-label={isLarge ? callShareTexts.smaller : callShareTexts.larger}
        aria-expanded={isLarge}
        onClick={() => setIsLarge(!isLarge)}
      >
        {isLarge && <Icon name="close" size={16} />}
      </button>
    </div>
  );
}
