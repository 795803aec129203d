import { isDecline, type RingAnswer, type RingEnd, type RingingCall } from '../../src/bridge/ring.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { CallId } from '../../src/protocol/ids.ts';

/** The calls that ring, oldest first. The first is the one that is shown. */
export type RingState = readonly RingingCall[];

export type RingEvent =
  | { readonly type: 'start'; readonly call: RingingCall }
  /** The page that rang has found out what the caller looks like. */
  | {
      readonly type: 'picture';
      readonly call: CallId;
      readonly profile: ProfileId;
      readonly picture: string;
    }
  /** By the page that rang: services give their calls names that others may know, and each speaks for its own alone. */
  | { readonly type: 'stop'; readonly call: CallId; readonly profile: ProfileId; readonly end: RingEnd }
  | { readonly type: 'answer'; readonly call: CallId; readonly answer: RingAnswer }
  /** The page that knows the calls is gone: nobody could stop the ring any more. */
  | { readonly type: 'page-gone'; readonly profile: ProfileId };

export type RingEffect =
  | { readonly effect: 'show'; readonly call: RingingCall }
  /** What is shown is the same call, and looks otherwise. */
  | { readonly effect: 'redraw'; readonly call: RingingCall }
  | { readonly effect: 'hide' }
  | { readonly effect: 'tell-missed'; readonly call: RingingCall }
  /** Somebody answered, by a button that was still there, what rings no more. */
  | { readonly effect: 'tell-stale'; readonly call: CallId }
  | { readonly effect: 'tell-answer'; readonly call: RingingCall; readonly answer: RingAnswer }
  | { readonly effect: 'show-window'; readonly call: RingingCall };

interface RingStep {
  readonly state: RingState;
  readonly effects: readonly RingEffect[];
}

/** Shows whatever is first now, when that changed. */
function settle(before: RingState, after: RingState): RingEffect[] {
  const [was] = before;
  const [is] = after;
  if (was === is) return [];
  return is ? [{ effect: 'show', call: is }] : [{ effect: 'hide' }];
}

/** Which of them is stopped or answered. An answer means what is shown, and that is the first of its name. */
export const meantBy = (
  state: RingState,
  event: Extract<RingEvent, { type: 'stop' | 'answer' }>,
): RingingCall | undefined =>
  state.find(
    ({ call, profile }) => call === event.call && (event.type === 'answer' || profile === event.profile),
  );

function pictured(state: RingState, event: Extract<RingEvent, { type: 'picture' }>): RingStep {
  const { call, profile, picture } = event;
  const next = state.map((ring) =>
    // Once: a page that has gone wrong must not keep tray and pop-up drawing for as long as it rings.
    ring.call === call && ring.profile === profile && ring.picture === undefined
      ? { ...ring, picture }
      : ring,
  );
  const [shown] = next;
  return { state: next, effects: shown && shown !== state[0] ? [{ effect: 'redraw', call: shown }] : [] };
}

export function ringStep(state: RingState, event: RingEvent): RingStep {
  if (event.type === 'picture') return pictured(state, event);
  if (event.type === 'page-gone') {
    const left = state.filter(({ profile }) => profile !== event.profile);
    return { state: left, effects: settle(state, left) };
  }
  if (event.type === 'start') {
    const { call: id, profile } = event.call;
    if (state.some((other) => other.call === id && other.profile === profile)) return { state, effects: [] };
    const next = [...state, event.call];
    return { state: next, effects: settle(state, next) };
  }
  const known = meantBy(state, event);
  if (!known) {
    return { state, effects: event.type === 'answer' ? [{ effect: 'tell-stale', call: event.call }] : [] };
  }
  const next = state.filter((other) => other !== known);
  const settled = settle(state, next);
  if (event.type === 'stop') {
    // Whose screen is seen by others is told nothing on it: a missed call stands unread in its conversation, as a message does.
    const isTold = event.end === 'missed' && !known.quiet;
    return { state: next, effects: isTold ? [...settled, { effect: 'tell-missed', call: known }] : settled };
  }
  const tell: RingEffect = { effect: 'tell-answer', call: known, answer: event.answer };
  return {
    state: next,
    // The answer first: media should start while windows are still moving.
    effects: [
      tell,
      ...settled,
      ...(isDecline(event.answer) ? [] : [{ effect: 'show-window', call: known } as const]),
    ],
  };
}
