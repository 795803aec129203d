import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import { idleAfterMs } from '../../../src/bridge/idle.ts';

const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'focus'] as const;

/** Whether nobody used this page for a while: all that a browser lets a page know. */
export function watchPageActivity(
  page: Pick<EventTarget, 'addEventListener'>,
  clock: Clock,
): Observable<boolean> {
  const idle = createSubject(false);
  let usedMs = clock.now();

  const look = (): void => {
    const leftMs = idleAfterMs - (clock.now() - usedMs);
    if (leftMs <= 0) idle.set(true);
    else clock.after(leftMs, look);
  };
  const used = (): void => {
    usedMs = clock.now();
    if (!idle.getState()) return;
    idle.set(false);
    look();
  };
  for (const sign of signs) page.addEventListener(sign, used, { capture: true, passive: true });
  look();
  return idle;
}
