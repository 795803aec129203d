import { callTexts } from '../../../src/texts/call.ts';
import { useNow } from '../../ui/use-now.ts';
import { durationText } from '../duration.ts';

/** For how long the call has gone on. */
export function Duration({ sinceMs }: { sinceMs: number }) {
  const nowMs = useNow(1_000);
  return (
    <span class="call-duration" role="timer" aria-label={callTexts.duration}>
      {durationText(nowMs - sinceMs)}
    </span>
  );
}
