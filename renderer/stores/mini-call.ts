import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import { isInCall } from './call-place.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<CallView>;
  readonly settings: Observable<Settings>;
  readonly windowShown: Observable<boolean>;
  /** Whether there can be such a window at all. */
  readonly isPossible: boolean;
}

/** Who answers in the pop-up is shown the main window a moment later: a small one before it would only flash. */
export const miniAfterMs = 500;

/** The call in small, while the window is hidden. */
export interface MiniCall {
  readonly isWanted: Observable<boolean>;
  /** The person closed it: it stays away until the window was shown, or another call goes on. */
  dismiss(): void;
}

export function createMiniCall({ scope, clock, view, settings, windowShown, isPossible }: Deps): MiniCall {
  const isWanted = createSubject(false);
  let isDismissed = false;
  /** Of one that is about to come. */
  let cancel: (() => void) | null = null;
  scope.own(() => cancel?.());

  const want = (isNow: boolean): void => {
    if (isNow && (cancel || isWanted.getState())) return;
    cancel?.();
    cancel = null;
    if (!isNow) return isWanted.set(false);
    cancel = clock.after(miniAfterMs, () => {
      cancel = null;
      isWanted.set(true);
    });
  };

  const look = (): void => {
    const isTalking = isInCall(view.getState());
    if (windowShown.getState() || !isTalking) isDismissed = false;
    const isHidden = !windowShown.getState();
    want(isPossible && isHidden && isTalking && !isDismissed && settings.getState().miniCall);
  };
  for (const source of [view, settings, windowShown]) scope.own(source.subscribe(look));
  return {
    isWanted,
    dismiss() {
      isDismissed = true;
      look();
    },
  };
}
