import type { Clock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';

/** Whether something can be written, tried only so often: whoever asks for it shows no token, and each try writes. */
export function createWriteProbe(canWrite: () => boolean, clock: Pick<Clock, 'now'>): () => boolean {
  let last = { atMs: -Infinity, could: false };
  return () => {
    const atMs = clock.now();
    if (Math.abs(atMs - last.atMs) >= limits.writeProbeMs) last = { atMs, could: canWrite() };
    return last.could;
  };
}
