import type { Clock } from '../../src/base/clock.ts';
import type { RingStarted } from '../../src/bridge/contract.ts';

/** How long main may ask the desktop whether the person wants to hear it: better loud than missed. */
const limitMs = 500;

interface Deps {
  /** Undefined in a browser, where nobody is asked. */
  readonly started: Promise<RingStarted> | undefined;
  /** Returns what ends the sound. */
  readonly begin: () => () => void;
  readonly clock: Clock;
}

/** A ring's sound, as soon as main says that it may be heard, or says nothing for a moment. Returns what ends it. */
export function soundUnlessSilent({ started, begin, clock }: Deps): () => void {
  if (!started) return begin();
  let isOver = false;
  let end: (() => void) | null = null;
  const sound = (): void => {
    stopWaiting();
    if (!isOver) end ??= begin();
  };
  const stopWaiting = clock.after(limitMs, sound);
  const stop = (): void => {
    if (isOver) return;
    isOver = true;
    stopWaiting();
    end?.();
  };
  void started.then(({ silent }) => (silent ? stop() : sound()));
  return stop;
}
