import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { elsewhereOf } from './other-services.ts';

type Way = 'call' | 'join';

/** A call that waits until the person has said what becomes of the one at another of their services. */
export interface AskedElsewhere {
  readonly way: Way;
  /** Where the other call is, as the switcher names it. */
  readonly service: string;
}

export interface LeaveElsewhere {
  /** Null: nothing is asked. */
  readonly state: Observable<AskedElsewhere | null>;
  stay(): void;
  /** The call begins; that the one at the other service ends is seen to where all of them are known. */
  leave(): void;
}

interface Asking {
  readonly leaveElsewhere: LeaveElsewhere;
  /** Goes on at once where there is no call at another service. */
  readonly askFirst: (way: Way, go: () => void) => void;
}

/** One call at a time over all services, and none of them ends unasked. */
export function createLeaveElsewhere(scope: Scope, desktop: Pick<Desktop, 'profiles'>): Asking {
  const state = createSubject<AskedElsewhere | null>(null);
  let waits: (() => void) | null = null;
  const answer = (isLeft: boolean): void => {
    const go = waits;
    waits = null;
    state.set(null);
    if (isLeft) go?.();
  };
  const others = desktop.profiles?.state;
  // The other call is over: there is nothing left to ask, and a call that begins by itself would surprise.
  if (others)
    scope.own(
      others.subscribe(({ elsewhere }) => {
        if (elsewhere === 'nothing') answer(false);
      }),
    );
  return {
    leaveElsewhere: { state, stay: () => answer(false), leave: () => answer(true) },
    askFirst(way, go) {
      if (!others || elsewhereOf(desktop) === 'nothing') return go();
      const { own, all } = others.getState();
      waits = go;
      state.set({ way, service: all.find(({ id, call }) => id !== own && call === 'in')?.name ?? '' });
    },
  };
}
