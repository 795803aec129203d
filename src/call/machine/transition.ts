import type { DeviceId } from '../../protocol/ids.ts';
import { unreachable } from '../../base/result.ts';
import { whileAnswering, whileIncoming } from './incoming.ts';
import { whileLive } from './live.ts';
import { isTakingPart, type CallFacts, type CallNews } from './news.ts';
import { startCalling, whileCalling } from './outgoing.ts';
import { step, type CallEffect, type CallEvent, type CallState, type Over, type Step } from './state.ts';

type Resting = { readonly phase: 'idle' } | Over;

const isOf = (resting: Resting, { call }: CallFacts): boolean =>
  resting.phase === 'over' && resting.facts.call === call;

function ringing(resting: Resting, { facts, role, standing }: CallNews): Step {
  // The news of a call that was put down a moment ago.
  if (role !== 'callee' || standing.is !== 'ringing' || isOf(resting, facts)) return step(resting);
  return step(
    { phase: 'incoming', facts, callerDevice: standing.callerDevice },
    { type: 'alert', call: facts.call },
  );
}

function firstRinging(resting: Resting, calls: readonly CallNews[]): Step {
  const steps = calls.map((news) => ringing(resting, news));
  return steps.find(({ state }) => state !== resting) ?? step(resting);
}

function whileResting(resting: Resting, event: CallEvent): Step {
  switch (event.type) {
    case 'start':
      return startCalling(event.facts);
    case 'news':
      return ringing(resting, event.news);
    case 'online':
      return firstRinging(resting, event.calls);
    case 'dismiss':
      return step({ phase: 'idle' });
    case 'started':
    case 'accept':
    case 'accepted':
    case 'decline':
    case 'leave':
    case 'retry':
    case 'network-changed':
    case 'peer':
    case 'timer':
      return step(resting);
    default:
      return unreachable(event);
  }
}

function inPhase(state: CallState, event: CallEvent, nowMs: number): Step {
  switch (state.phase) {
    case 'idle':
    case 'over':
      return whileResting(state, event);
    case 'calling':
      return whileCalling(state, event);
    case 'incoming':
      return whileIncoming(state, event);
    case 'answering':
      return whileAnswering(state, event);
    case 'live':
      return whileLive(state, event, nowMs);
    default:
      return unreachable(state);
  }
}

/**
 * Calls this device is in without knowing of them: of a life before a crash, or of a click on "Call" that was taken back
 * before the service joined it with the other side's. Left, so that nobody talks to an empty chair.
 */
function strays(state: CallState, event: CallEvent): CallEffect[] {
  const late = event.type === 'started' && event.answer.is === 'joined' ? [event.answer.news] : [];
  const calls = event.type === 'online' ? event.calls : late;
  const own =
    state.phase === 'calling' || state.phase === 'answering' || state.phase === 'live'
      ? state.facts.call
      : null;
  return calls
    .filter((news) => isTakingPart(news) && news.facts.call !== own)
    .map(({ facts }) => ({ type: 'tell-leave', call: facts.call }));
}

/** The life of one call after another. Pure: what is to be done is in the effects, in this order. */
export function transition(state: CallState, event: CallEvent, nowMs: number): Step {
  const next = inPhase(state, event, nowMs);
  return step(next.state, ...next.effects, ...strays(next.state, event));
}

/** Whose signals count. */
export function peerDeviceOf(state: CallState): DeviceId | null {
  if (state.phase === 'live') return state.peer.device;
  return state.phase === 'answering' ? state.callerDevice : null;
}
