import type { Clock } from '../../src/base/clock.ts';

/** Allows something a few times in a while: a page that crashes at once must not be reloaded for ever. */
export function createAttempts(
  clock: Pick<Clock, 'now'>,
  { limit, withinMs }: { limit: number; withinMs: number },
): { take(): boolean } {
  let times: number[] = [];
  return {
    take() {
      times = times.filter((time) => clock.now() - time < withinMs);
      if (times.length >= limit) return false;
      times.push(clock.now());
      return true;
    },
  };
}
