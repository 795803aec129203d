import type { Clock } from '../../base/clock.ts';

/** Deadlines by name: setting one again replaces it. */
export interface Timers {
  set(name: string, delayMs: number, task: () => void): void;
  cancel(name: string): void;
  /** All whose name begins so. */
  cancelAll(prefix: string): void;
}

export function createTimers(clock: Clock): Timers {
  const cancels = new Map<string, () => void>();
  const cancel = (name: string): void => {
    cancels.get(name)?.();
    cancels.delete(name);
  };
  return {
    cancel,
    set(name, delayMs, task) {
      cancel(name);
      const cancelTask = clock.after(Math.max(0, delayMs), () => {
        cancels.delete(name);
        task();
      });
      cancels.set(name, cancelTask);
    },
    cancelAll(prefix) {
      for (const name of [...cancels.keys()]) if (name.startsWith(prefix)) cancel(name);
    },
  };
}
