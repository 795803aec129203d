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

export interface RingSound {
  /** Main says later that it may be heard. */
  begin(): void;
  end(): void;
}

/** A ring's sound, as soon as main says that it may be heard, or says nothing for a moment. */
export function soundUnlessSilent({ started, begin, clock }: Deps): RingSound {
  let isOver = false;
  let end: (() => void) | null = null;
  const sound = (): void => {
    stopWaiting();
    if (!isOver) end ??= begin();
  };
  const hush = (): void => {
    stopWaiting();
    end?.();
    end = null;
  };
  const stopWaiting = started ? clock.after(limitMs, sound) : () => {};
  if (started) void started.then(({ silent }) => (silent ? hush() : sound()));
  else sound();
  return {
    begin: sound,
    end() {
      isOver = true;
      hush();
    },
  };
}
