import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';

const whenNotToldMs = 1_000;

/** Waits as long as the service said, or until the owner ends. */
export const pause = (clock: Clock, scope: Scope, delayMs = whenNotToldMs): Promise<void> =>
  new Promise((resolve) => {
    const ending = scope.child();
    ending.own(resolve);
    ending.own(clock.after(delayMs, () => ending.end()));
  });
