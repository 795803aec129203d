import type { Clock } from '../base/clock.ts';
import { createSubject, type Observable } from '../base/observable.ts';
import type { CallId } from '../protocol/ids.ts';

/** Longer than it takes to see that it is another call and to hold the finger back. */
export const guardMs = 600;

type Shown = { readonly call: CallId } | null;

export interface SwapGuard extends Observable<boolean> {
  /** By this person: nobody reaches for that one any more. */
  answered(call: CallId): void;
  end(): void;
}

/**
 * True for a moment after one ring has taken the place of another, or of one that had just gone by itself: what answers it is where that
 * was which answered the other, and a press that was meant for that one does not answer or decline this one.
 */
export function createSwapGuard(
  clock: Clock,
  shown: Pick<Observable<Shown>, 'subscribe'>,
  /** What is shown at first has taken the place of one that was shown elsewhere. */
  isSwappedAlready = false,
): SwapGuard {
  const isGuarded = createSubject(false);
  let cancel = (): void => {};
  const guardIf = (isSwapped: boolean): void => {
    cancel();
    isGuarded.set(isSwapped);
    if (isSwapped) cancel = clock.after(guardMs, () => isGuarded.set(false));
  };
  guardIf(isSwappedAlready);
  let answered: CallId | null = null;
  let wentAtMs = -Infinity;
  let last: CallId | null = null;
  const unsubscribe = shown.subscribe((now, before) => {
    if (now?.call === before?.call) return;
    const hasJustGone = clock.now() - wentAtMs < guardMs && last !== answered && last !== now?.call;
    const isSwapped = now !== null && (before !== null || hasJustGone);
    if (before) [last, wentAtMs] = [before.call, clock.now()];
    guardIf(isSwapped);
  });
  return {
    getState: isGuarded.getState,
    subscribe: isGuarded.subscribe,
    answered: (call) => void (answered = call),
    end() {
      cancel();
      unsubscribe();
    },
  };
}
