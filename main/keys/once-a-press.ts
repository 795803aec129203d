import type { Clock } from '../../src/base/clock.ts';

/** X11 repeats a held key after 660 ms, Windows after 500: a mute key that is held must not go on and off. */
const repeatMs = 700;

/** Lets one press through, and the repeats of a key that is held not. */
export function oncePerPress(clock: Pick<Clock, 'now'>, run: () => void): () => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return () => {
    const isRepeat = clock.now() - lastMs < repeatMs;
    lastMs = clock.now();
    if (!isRepeat) run();
  };
}
