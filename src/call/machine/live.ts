import { unreachable } from '../../base/result.ts';
import type { Participant } from '../../protocol/model.ts';
import type { PeerState } from '../ports.ts';
import type { CallOutcome } from '../view.ts';
import { wasEndedByMe, type CallFacts, type CallNews } from './news.ts';
import { step, type CallEffect, type CallEvent, type Live, type Step, type TimerName } from './state.ts';
import { timing } from './timing.ts';

const setTimer = (name: TimerName, delayMs: number): CallEffect => ({ type: 'set-timer', name, delayMs });
const clearTimers: readonly CallEffect[] = [
  { type: 'clear-timer', name: 'restart' },
  { type: 'clear-timer', name: 'give-up' },
];
const trouble = (live: Live): 'connecting' | 'reconnecting' =>
  live.connectedAtMs === null ? 'connecting' : 'reconnecting';

/** From calling or answering: the other device is in the call. */
export function goLive(facts: CallFacts, peer: Participant, before: readonly CallEffect[] = []): Step {
  const live: Live = {
    phase: 'live',
    facts,
    peer,
    connection: 'connecting',
    connectedAtMs: null,
    restarts: 0,
  };
  return step(
    live,
    ...before,
    { type: 'meet', device: peer.device },
    { type: 'announce-media' },
    setTimer('restart', timing.nextRestartMs),
    setTimer('give-up', timing.giveUpMs),
  );
}

function finish(live: Live, outcome: CallOutcome, byMe: boolean, nowMs: number): Step {
  const durationMs = live.connectedAtMs === null ? null : nowMs - live.connectedAtMs;
  return step({ phase: 'over', facts: live.facts, outcome, byMe, durationMs }, { type: 'close' });
}

const giveUp = (live: Live): Step => step({ ...live, connection: 'failed' }, ...clearTimers);

type Help = 'begin-anew' | 'restart';

/** A connection that never came about may be deaf: a device that found no way out of it finds none by restarting either. */
const helpFor = (live: Live): Help => (live.connectedAtMs === null ? 'begin-anew' : 'restart');

function restart(live: Live, help: Help = helpFor(live)): Step {
  if (live.restarts >= timing.maxRestarts) return giveUp(live);
  return step(
    { ...live, connection: trouble(live), restarts: live.restarts + 1 },
    { type: help },
    setTimer('restart', timing.nextRestartMs),
  );
}

/** Something has changed for the better (the network, the line, the person's patience): all chances anew. */
function tryAgain(live: Live, help: Help = 'restart'): Step {
  const { state, effects } = restart({ ...live, restarts: 0 }, help);
  return step(state, ...effects, setTimer('give-up', timing.giveUpMs));
}

function unwell(live: Live, state: 'disconnected' | 'failed' | 'connecting'): Step {
  if (live.connection === 'failed') return step(live);
  const wasWell = live.connection === 'connected';
  const givingUp = wasWell ? [setTimer('give-up', timing.giveUpMs)] : [];
  if (state === 'failed') {
    const next = restart(live);
    return step(next.state, ...next.effects, ...givingUp);
  }
  if (!wasWell) return step(live);
  return step(
    { ...live, connection: 'reconnecting' },
    setTimer('restart', timing.firstRestartMs),
    ...givingUp,
  );
}

function peerChanged(live: Live, state: PeerState, nowMs: number): Step {
  if (state !== 'connected') return unwell(live, state);
  const connectedAtMs = live.connectedAtMs ?? nowMs;
  return step({ ...live, connection: 'connected', connectedAtMs, restarts: 0 }, ...clearTimers);
}

function peerNews(live: Live, peer: Participant): Step {
  if (peer.device !== live.peer.device) return step(live);
  const next: Live = { ...live, peer };
  if (live.peer.connected || !peer.connected) return step(next);
  // Its line was away, and what was said to it meanwhile may be lost.
  return live.connection === 'connected' ? step(next, { type: 'resend' }) : tryAgain(next);
}

function news(live: Live, { facts, role, standing }: CallNews, nowMs: number): Step {
  if (facts.call !== live.facts.call) return step(live);
  if (standing.is === 'ended') {
    return finish(live, standing.reason, wasEndedByMe(standing.reason, role), nowMs);
  }
  return standing.is === 'active-here' ? peerNews(live, standing.peer) : step(live);
}

function online(live: Live, calls: readonly CallNews[], nowMs: number): Step {
  const own = calls.find(({ facts }) => facts.call === live.facts.call);
  if (!own || (own.standing.is !== 'active-here' && own.standing.is !== 'ended')) {
    return finish(live, 'lost', false, nowMs);
  }
  if (own.standing.is === 'ended') return news(live, own, nowMs);
  const next: Live = { ...live, peer: own.standing.peer };
  const { state, effects } =
    live.connection === 'connected' ? step(next, { type: 'resend' }) : tryAgain(next);
  return step(state, { type: 'announce-media' }, ...effects);
}

function timer(live: Live, name: TimerName): Step {
  if (live.connection === 'connected' || live.connection === 'failed') return step(live);
  return name === 'restart' ? restart(live) : giveUp(live);
}

export function whileLive(live: Live, event: CallEvent, nowMs: number): Step {
  switch (event.type) {
    case 'peer':
      return event.call === live.facts.call ? peerChanged(live, event.state, nowMs) : step(live);
    case 'timer':
      return event.call === live.facts.call ? timer(live, event.name) : step(live);
    case 'news':
      return news(live, event.news, nowMs);
    case 'online':
      return online(live, event.calls, nowMs);
    case 'retry':
      return live.connection === 'failed' ? tryAgain(live, helpFor(live)) : step(live);
    case 'network-changed':
      return live.connection === 'connected' ? step(live, { type: 'restart' }) : tryAgain(live);
    case 'leave': {
      const { state, effects } = finish(live, 'hung-up', true, nowMs);
      return step(state, { type: 'tell-leave', call: live.facts.call }, ...effects);
    }
    case 'start':
    case 'started':
    case 'accept':
    case 'accepted':
    case 'decline':
    case 'dismiss':
      return step(live);
    default:
      return unreachable(event);
  }
}
