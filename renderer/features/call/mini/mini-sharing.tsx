import type { RunningShare } from '../../../../src/call/view.ts';
import { callTexts } from '../../../../src/texts/call.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { shareNote } from '../share/share-words.ts';

/** One's own share, far from what ends the call: that others see it, held or not, and the end of it. */
export function MiniSharing({ share }: { share: RunningShare }) {
  const { call, sharedName } = useModel();
  const { isPaused } = share;
  const name = useObservable(sharedName);
  const said = isPaused ? callShareTexts.sharingPaused : callShareTexts.sharingWhat(name);
  return (
    <div
      class="mini-sharing"
      role="group"
      aria-label={callShareTexts.sharing}
      title={shareNote(share) ?? undefined}
    >
      <p class="mini-sharing-text truncate" role="status">
        {said}
      </p>
      <IconButton
        icon={isPaused ? 'play' : 'pause'}
        label={isPaused ? callShareTexts.resumeShare : callShareTexts.pauseShare}
        tone="stage"
        iconSize={16}
        onClick={() => call.pauseSharing(!isPaused)}
      />
      <IconButton
        icon="share-off"
        label={callTexts.stopSharing}
        tone="stage"
        tipAlign="end"
        iconSize={16}
        onClick={() => call.stopSharing()}
      />
    </div>
  );
}
