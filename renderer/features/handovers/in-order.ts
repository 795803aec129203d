import type { Handover } from '../../../src/call/files/file-exchange.ts';

function rank({ state, direction }: Handover): number {
  if (state.is === 'offered' && direction === 'in') return 0;
  return state.is === 'offered' || state.is === 'moving' || state.is === 'paused' ? 1 : 2;
}

/** What waits for an answer first, then what is under way, then what is over, the newest of it first. */
export const inOrder = (all: readonly Handover[]): readonly Handover[] =>
  [0, 1, 2].flatMap((wanted) => {
    const some = all.filter((one) => rank(one) === wanted);
    return wanted === 2 ? some.toReversed() : some;
  });
