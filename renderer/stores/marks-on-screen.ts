import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView, RunningShare } from '../../src/call/view.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<CallView>;
  /** Whether there can be a window over the shared screen at all. */
  readonly isPossible: boolean;
  /** Whether that window is in the picture of this track after all. */
  readonly marksAreIn: (track: string) => Promise<boolean>;
}

/** It is on screen by then, and in the picture if it is captured. */
const lookMs = 1_000;

/** The screen that others see right now. */
function seenScreen(view: CallView): RunningShare | null {
  if (view.phase !== 'live' || view.local.share.state !== 'on') return null;
  const { share } = view.local;
  return share.surface === 'screen' && share.id !== '' && !share.isPaused ? share : null;
}

/**
 * The screen, as it was picked, over which marks are shown now; null where there is none. A system that promises to leave the window out of
 * the share is believed only until it is seen in it: the others would have a black screen, or every mark twice.
 */
export function createMarksOnScreen(deps: Deps): Observable<string | null> {
  const { scope, clock, view, isPossible, marksAreIn } = deps;
  const over = createSubject<string | null>(null);
  let isCaptured = false;
  let track: string | null = null;
  let cancel = (): void => {};

  const look = (wanted: string): void => {
    void marksAreIn(wanted)
      .catch(() => false)
      .then((areIn) => {
        if (areIn) isCaptured = true;
        follow();
      });
  };
  const follow = (): void => {
    const share = isPossible && !isCaptured ? seenScreen(view.getState()) : null;
    if ((share?.track ?? null) === track) return;
    track = share?.track ?? null;
    cancel();
    over.set(share?.id ?? null);
    if (share) cancel = clock.after(lookMs, () => look(share.track));
  };
  scope.own(view.subscribe(follow));
  scope.own(() => cancel());
  return over;
}
