import { unreachable } from '../../base/result.ts';
import type { CallKind, EndReason } from '../../protocol/model.ts';
import type { CallOutcome } from '../view.ts';
import { goLive } from './live.ts';
import { wasEndedByMe, type CallFacts, type CallNews } from './news.ts';
import {
  step,
  type AcceptAnswer,
  type Answering,
  type CallEffect,
  type CallEvent,
  type Incoming,
  type Step,
} from './state.ts';
import { timing } from './timing.ts';

const over = (facts: CallFacts, outcome: CallOutcome, byMe: boolean, ...effects: CallEffect[]): Step =>
  step({ phase: 'over', facts, outcome, byMe, durationMs: null }, ...effects);

const unanswered: ReadonlySet<EndReason> = new Set(['cancelled', 'no-answer', 'lost']);

function incomingNews(incoming: Incoming, { facts, role, standing }: CallNews): Step {
  if (facts.call !== incoming.facts.call) return step(incoming);
  if (standing.is === 'elsewhere') return over(facts, 'answered-elsewhere', false);
  if (standing.is !== 'ended') return step(incoming);
  if (unanswered.has(standing.reason)) return over(facts, 'missed', false);
  return over(facts, standing.reason, wasEndedByMe(standing.reason, role));
}

const answer = ({ facts, callerDevice }: Incoming, media: CallKind): Step =>
  // Asked first: the caller's offer is on its way while devices open.
  step(
    { phase: 'answering', facts, callerDevice },
    { type: 'ask-accept', call: facts.call },
    { type: 'open', facts, media },
    { type: 'connect', role: 'callee' },
    { type: 'set-timer', name: 'give-up', delayMs: timing.giveUpMs },
  );

export function whileIncoming(incoming: Incoming, event: CallEvent): Step {
  const { facts } = incoming;
  switch (event.type) {
    case 'accept':
      return answer(incoming, event.kind);
    case 'start':
      // Calling somebody who rings here at this moment: both mean the same call.
      return event.facts.with === facts.with ? answer(incoming, event.facts.kind) : step(incoming);
    case 'decline':
    case 'leave':
      return over(facts, 'declined', true, { type: 'tell-decline', call: facts.call });
    case 'news':
      return incomingNews(incoming, event.news);
    case 'online': {
      const own = event.calls.find((news) => news.facts.call === facts.call);
      return own ? incomingNews(incoming, own) : over(facts, 'missed', false);
    }
    case 'started':
    case 'accepted':
    case 'dismiss':
    case 'retry':
    case 'network-changed':
    case 'peer':
    case 'timer':
      return step(incoming);
    default:
      return unreachable(event);
  }
}

function answeringNews(answering: Answering, { facts, role, standing }: CallNews): Step {
  if (facts.call !== answering.facts.call) return step(answering);
  switch (standing.is) {
    case 'active-here':
      return goLive(facts, standing.peer);
    case 'elsewhere':
      return over(facts, 'answered-elsewhere', false, { type: 'close' });
    case 'ended':
      return over(facts, standing.reason, wasEndedByMe(standing.reason, role), { type: 'close' });
    case 'ringing':
      return step(answering);
    default:
      return unreachable(standing);
  }
}

function accepted(answering: Answering, answer: AcceptAnswer): Step {
  switch (answer.is) {
    case 'accepted':
      return answeringNews(answering, answer.news);
    case 'away':
      // The line comes back and tells whether it was taken; the timer is there in case it does not.
      return step(answering);
    case 'refused':
      return over(answering.facts, answer.outcome, false, { type: 'close' });
    default:
      return unreachable(answer);
  }
}

function online(answering: Answering, calls: readonly CallNews[]): Step {
  const own = calls.find(({ facts }) => facts.call === answering.facts.call);
  if (!own) return over(answering.facts, 'lost', false, { type: 'close' });
  if (own.standing.is !== 'ringing') return answeringNews(answering, own);
  return step(answering, { type: 'ask-accept', call: answering.facts.call });
}

export function whileAnswering(answering: Answering, event: CallEvent): Step {
  const { facts } = answering;
  switch (event.type) {
    case 'accepted':
      return event.call === facts.call ? accepted(answering, event.answer) : step(answering);
    case 'news':
      return answeringNews(answering, event.news);
    case 'online':
      return online(answering, event.calls);
    case 'leave':
      return over(facts, 'hung-up', true, { type: 'tell-leave', call: facts.call }, { type: 'close' });
    case 'timer':
      if (event.call !== facts.call || event.name !== 'give-up') return step(answering);
      return over(facts, 'service-away', false, { type: 'tell-leave', call: facts.call }, { type: 'close' });
    case 'start':
    case 'started':
    case 'accept':
    case 'decline':
    case 'dismiss':
    case 'retry':
    case 'network-changed':
    case 'peer':
      return step(answering);
    default:
      return unreachable(event);
  }
}
