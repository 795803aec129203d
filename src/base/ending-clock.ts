import type { Clock } from './clock.ts';

/** A clock whose waiting tasks can be dropped all at once, when their owner ends. */
interface EndingClock extends Clock {
  end(): void;
}

export function createEndingClock(clock: Clock): EndingClock {
  const waiting = new Set<() => void>();
  let hasEnded = false;
  return {
    now: () => clock.now(),
    after(delayMs, task) {
      if (hasEnded) return () => {};
      const cancelTask = clock.after(delayMs, () => {
        waiting.delete(cancel);
        task();
      });
      const cancel = (): void => {
        waiting.delete(cancel);
        cancelTask();
      };
      waiting.add(cancel);
      return cancel;
    },
    end() {
      hasEnded = true;
      for (const cancel of [...waiting]) cancel();
    },
  };
}
