import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { CallId } from '../../../src/protocol/ids.ts';

/** Longer than it takes to see that it is another call and to hold the finger back. */
export const guardMs = 600;

type Shown = { readonly call: CallId } | null;

/**
 * True for a moment after one ring has taken the place of another: its buttons stand where those of the one before stood, and a press that
 * was meant for that one does not answer or decline this one.
 */
export function createSwapGuard(clock: Clock, shown: Observable<Shown>): Observable<boolean> {
  const isGuarded = createSubject(false);
  let cancel = (): void => {};
  shown.subscribe((now, before) => {
    if (now?.call === before?.call) return;
    cancel();
    const isSwapped = now !== null && before !== null;
    isGuarded.set(isSwapped);
    if (isSwapped) cancel = clock.after(guardMs, () => isGuarded.set(false));
  });
  return isGuarded;
}
