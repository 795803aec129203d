import { unreachable } from '../../base/result.ts';
import { isSamePlace } from '../view.ts';
import { whileIncoming } from './incoming.ts';
import { whileJoining } from './joining.ts';
import { whileLive } from './live.ts';
import { isTakingPart, type CallFacts } from './news.ts';
import { whileCalling } from './outgoing.ts';
import { whileResting } from './resting.ts';
import {
  step,
  type CallEffect,
  type CallEvent,
  type CallState,
  type Step,
  type SwitchEvent,
} from './state.ts';

function inPhase(state: CallState, event: CallEvent, nowMs: number): Step {
  switch (state.phase) {
    case 'idle':
    case 'over':
      return whileResting(state, event);
    case 'calling':
      return whileCalling(state, event, nowMs);
    case 'incoming':
      return whileIncoming(state, event);
    case 'joining':
      return whileJoining(state, event, nowMs);
    case 'live':
      return whileLive(state, event, nowMs);
    default:
      return unreachable(state);
  }
}

/** This page is in it, or has asked once more to come where it is: there the newer visit takes the place of the older. */
function isGoingThere(state: CallState, { call, place }: CallFacts): boolean {
  if (state.phase === 'live') return state.facts.call === call;
  return (
    (state.phase === 'calling' || state.phase === 'joining') &&
    (state.facts.call === call || isSamePlace(state.facts.place, place))
  );
}

/**
 * Calls this device is in and this page will not be: rung by a life before, put down here, beside the one that goes on here, or of
 * a click on "Call" that was taken back before the service joined it with the other side's. Left, so that nobody talks to an
 * empty chair.
 */
function strays(state: CallState, event: CallEvent | SwitchEvent): CallEffect[] {
  const late = event.type === 'started' && event.answer.is === 'joined' ? [event.answer.news] : [];
  const calls = event.type === 'online' ? event.calls : late;
  return calls
    .filter((news) => isTakingPart(news) && !isGoingThere(state, news.facts))
    .map(({ facts }) => ({ type: 'tell-leave', call: facts.call }));
}

function switchOver(state: CallState, { news, kind, visit }: SwitchEvent, nowMs: number): Step {
  const left = inPhase(state, { type: 'leave' }, nowMs);
  const joined = inPhase(left.state, { type: 'join', news, kind, visit }, nowMs);
  return step(joined.state, ...left.effects, ...joined.effects);
}

/** The life of one call after another. Pure: what is to be done is in the effects, in this order. */
export function transition(state: CallState, event: CallEvent | SwitchEvent, nowMs: number): Step {
  const next = event.type === 'switch' ? switchOver(state, event, nowMs) : inPhase(state, event, nowMs);
  return step(next.state, ...next.effects, ...strays(next.state, event));
}
