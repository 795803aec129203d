import type { Clock } from '../../base/clock.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { StoredUser } from '../storage/storage.ts';
import { createTimers } from './call-timers.ts';

/** The longest that setTimeout can wait. */
const longestTimerMs = 2 ** 31 - 1;

/** Choices that end by themselves. */
interface Endings {
  /** Waits for the end of what this person chose now, and for nothing of before. */
  await(user: StoredUser): void;
}

export function createEndings(clock: Clock, over: (user: UserId) => void): Endings {
  const timers = createTimers(clock);
  const wait = (user: UserId, untilMs: number): void => {
    const leftMs = untilMs - clock.now();
    // A time that is further away than a timer reaches is waited for in steps.
    timers.set(user, Math.min(leftMs, longestTimerMs), () =>
      untilMs > clock.now() ? wait(user, untilMs) : over(user),
    );
  };
  return {
    await({ user, untilMs }) {
      if (untilMs === null) timers.cancel(user);
      else wait(user, untilMs);
    },
  };
}
