import type { RingAnswer, RingingCall } from '../../src/bridge/contract.ts';
import type { CallId } from '../../src/protocol/ids.ts';

/** The calls that ring, oldest first. The first is the one that is shown. */
export type RingState = readonly RingingCall[];

export type RingEvent =
  | { readonly type: 'start'; readonly call: RingingCall }
  | { readonly type: 'stop'; readonly call: CallId; readonly missed: boolean }
  | { readonly type: 'answer'; readonly call: CallId; readonly answer: RingAnswer }
  /** The page that knows the calls is gone: nobody could stop the ring any more. */
  | { readonly type: 'page-gone' };

export type RingEffect =
  | { readonly effect: 'show'; readonly call: RingingCall }
  | { readonly effect: 'hide' }
  | { readonly effect: 'tell-missed'; readonly call: RingingCall }
  | { readonly effect: 'tell-answer'; readonly call: CallId; readonly answer: RingAnswer }
  | { readonly effect: 'show-window' };

interface RingStep {
  readonly state: RingState;
  readonly effects: readonly RingEffect[];
}

/** Shows whatever is first now, when that changed. */
function settle(before: RingState, after: RingState): RingEffect[] {
  const [was] = before;
  const [is] = after;
  if (was?.call === is?.call) return [];
  return is ? [{ effect: 'show', call: is }] : [{ effect: 'hide' }];
}

const without = (state: RingState, call: CallId): RingState => state.filter((other) => other.call !== call);

export function ringStep(state: RingState, event: RingEvent): RingStep {
  if (event.type === 'page-gone') return { state: [], effects: settle(state, []) };
  if (event.type === 'start') {
    if (state.some(({ call }) => call === event.call.call)) return { state, effects: [] };
    const next = [...state, event.call];
    return { state: next, effects: settle(state, next) };
  }
  const known = state.find(({ call }) => call === event.call);
  if (!known) return { state, effects: [] };
  const next = without(state, event.call);
  const settled = settle(state, next);
  if (event.type === 'stop') {
    return {
      state: next,
      effects: event.missed ? [...settled, { effect: 'tell-missed', call: known }] : settled,
    };
  }
  const tell: RingEffect = { effect: 'tell-answer', call: event.call, answer: event.answer };
  return {
    state: next,
    // The answer first: media should start while windows are still moving.
    effects: [tell, ...settled, ...(event.answer === 'decline' ? [] : [{ effect: 'show-window' } as const])],
  };
}
