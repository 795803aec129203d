import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallMoment } from '../../src/call/view.ts';

type Reaction = Extract<CallMoment, { is: 'reaction' }> & { readonly id: number };
type Asked = Extract<CallMoment, { is: 'asked' }>;
type Unreached = Extract<CallMoment, { is: 'unreached' }>;

/** What passed over the call a moment ago and is still to be seen. */
export interface CallMoments extends Words {
  readonly reactions: readonly Reaction[];
}

/** What is said to this person, one of each at a time. */
interface Words {
  /** What a host asked of this person, and was done. */
  readonly asked: Asked | null;
  /** Whom this person wanted to ring in vain. */
  readonly unreached: Unreached | null;
}

export interface CallMomentsStore {
  readonly state: Observable<CallMoments>;
  dismiss(words: keyof Words): void;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'onMoment' | 'view'>;
}

const reactionShownMs = 4_000;
const wordsShownMs = 12_000;
/** More at once is a storm in which nobody sees anything. */
const mostReactions = 12;

const nothing: CallMoments = { reactions: [], asked: null, unreached: null };

export function createCallMoments({ scope, clock, call }: Deps): CallMomentsStore {
  const state = createSubject(nothing);
  let lastId = 0;
  const change = (changes: Partial<CallMoments>): void => state.set({ ...state.getState(), ...changes });
  const dismiss = (words: keyof Words): void => change({ [words]: null });

  const showReaction = (moment: Extract<CallMoment, { is: 'reaction' }>): void => {
    const id = (lastId += 1);
    change({ reactions: [...state.getState().reactions, { ...moment, id }].slice(-mostReactions) });
    clock.after(reactionShownMs, () =>
      change({ reactions: state.getState().reactions.filter((shown) => shown.id !== id) }),
    );
  };

  /** Until it is read, or a while; the newest counts. */
  const showWords = (moment: Asked | Unreached): void => {
    change({ [moment.is]: moment });
    clock.after(wordsShownMs, () => {
      if (state.getState()[moment.is] === moment) dismiss(moment.is);
    });
  };

  scope.own(call.onMoment((moment) => (moment.is === 'reaction' ? showReaction(moment) : showWords(moment))));
  scope.own(
    call.view.subscribe(({ phase }) => {
      if (phase !== 'live') state.set(nothing);
    }),
  );
  return { state, dismiss };
}
