import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import { isInCall } from './call-place.ts';

/** One's own camera is on, and its picture is black. */
export interface BlackCamera {
  readonly state: Observable<boolean>;
  /** Not a word more of this picture. */
  dismiss(): void;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<CallView>;
  /** Who does not see the page cannot read it either. */
  readonly isSeen: Observable<boolean>;
  readonly isBlack: (track: string) => Promise<boolean>;
}

/** Many a camera begins in the dark. */
const lookMs = 3_000;

const trackOf = (view: CallView): string | null =>
  isInCall(view) && view.local.camera.state === 'on' ? view.local.camera.track : null;

/** Looks at the own picture now and then, as long as it is on. Twice black in a row is said. */
export function createBlackCamera({ scope, clock, view, isSeen, isBlack }: Deps): BlackCamera {
  const state = createSubject(false);
  let followed: string | null = null;
  let dismissed: string | null = null;
  let wasBlack = false;
  let cancel = (): void => {};

  const look = async (track: string): Promise<void> => {
    const isNow = await isBlack(track).catch(() => false);
    if (followed !== track) return;
    state.set(isNow && wasBlack && dismissed !== track);
    wasBlack = isNow;
    wait(track);
  };
  const wait = (track: string): void => {
    cancel = clock.after(lookMs, () => void look(track));
  };
  const follow = (): void => {
    const track = trackOf(view.getState());
    const next = isSeen.getState() ? track : null;
    if (next === followed) return;
    cancel();
    followed = next;
    wasBlack = false;
    // Whoever looks away for a moment finds it said as before.
    if (track === null) state.set(false);
    if (next !== null) wait(next);
  };
  for (const source of [view, isSeen]) scope.own(source.subscribe(follow));
  scope.own(() => {
    followed = null;
    cancel();
  });
  follow();
  return {
    state,
    dismiss() {
      dismissed = followed;
      state.set(false);
    },
  };
}
