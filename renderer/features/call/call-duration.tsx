import { useNow } from '../../ui/use-now.ts';
import { durationText } from '../duration.ts';
import { words } from './words.ts';

/** For how long the call has gone on. */
export function Duration({ sinceMs }: { sinceMs: number }) {
  const nowMs = useNow(1_000);
  return (
    <span class="call-duration" role="timer" aria-label={words.duration}>
      {durationText(nowMs - sinceMs)}
    </span>
  );
}
