import { unreachable } from '../../base/result.ts';
import type { CallOutcome } from '../view.ts';
import { goLive } from './going-live.ts';
import { wasEndedByMe, type CallNews } from './news.ts';
import {
  mediaFor,
  over,
  overForNow,
  step,
  type CallEvent,
  type Calling,
  type StartAnswer,
  type Step,
} from './state.ts';

/** Devices open at once. The connection waits for the answer, which names the relay of this call: it still rings then. */
export function startCalling({ facts, visit }: Extract<CallEvent, { type: 'start' }>): Step {
  const opening = [
    { type: 'open', media: mediaFor(facts.kind) },
    { type: 'ask-start', facts, visit },
  ] as const;
  return facts.place.is === 'person'
    ? step({ phase: 'calling', facts, visit, ring: 'asking' }, ...opening)
    : step({ phase: 'joining', facts, visit, kind: facts.kind, via: 'start', company: null }, ...opening);
}

const finish = ({ facts }: Calling, outcome: CallOutcome, byMe: boolean): Step =>
  over(facts, outcome, byMe, { type: 'close' });

/** Only where it still rings. */
const prepareAfter = ({ state, effects }: Step): Step =>
  state.phase === 'calling' ? step(state, ...effects, { type: 'prepare' }) : { state, effects };

function started(calling: Calling, answer: StartAnswer, nowMs: number): Step {
  switch (answer.is) {
    case 'ringing':
      // The news of the ring, or even of its end, may have come first.
      return prepareAfter(
        calling.ring === 'asking' ? news({ ...calling, ring: 'ringing' }, answer.news, nowMs) : step(calling),
      );
    case 'joined':
      // The other person was ringing this one at the same moment, or another device of this person is in a call with them.
      return answer.news.standing.is === 'here'
        ? goLive({ ...calling, facts: answer.news.facts }, answer.news, nowMs)
        : finish(calling, 'failed', false);
    case 'service-away': {
      const { state, effects } = finish(calling, answer.is, false);
      // The service may have heard it all the same.
      return step(state, { type: 'tell-leave', call: calling.facts.call }, ...effects);
    }
    case 'offline':
    case 'busy':
    case 'dnd':
    case 'full':
    case 'locked':
    case 'removed':
    case 'strained':
    case 'failed':
      return finish(calling, answer.is, false);
    case 'too-often':
      return overForNow(calling.facts, answer);
    default:
      return unreachable(answer);
  }
}

function news(calling: Calling, news: CallNews, nowMs: number): Step {
  const { facts, standing } = news;
  if (facts.call !== calling.facts.call) return step(calling);
  switch (standing.is) {
    case 'calling':
      return step({
        ...calling,
        ring: standing.alerting || calling.ring === 'alerting' ? 'alerting' : 'ringing',
      });
    case 'here':
      return standing.visit === calling.visit ? goLive(calling, news, nowMs) : step(calling);
    case 'ended':
      return finish(calling, standing.reason, wasEndedByMe(standing.reason, calling.facts));
    case 'ringing':
    case 'elsewhere':
    case 'open':
      return step(calling);
    default:
      return unreachable(standing);
  }
}

function online(calling: Calling, calls: readonly CallNews[], nowMs: number): Step {
  // The request went down with the old line; its own answer says so.
  if (calling.ring === 'asking') return step(calling);
  const own = calls.find(({ facts }) => facts.call === calling.facts.call);
  return own ? news(calling, own, nowMs) : finish(calling, 'lost', false);
}

export function whileCalling(calling: Calling, event: CallEvent, nowMs: number): Step {
  switch (event.type) {
    case 'started':
      return event.call === calling.facts.call ? started(calling, event.answer, nowMs) : step(calling);
    case 'news':
      return news(calling, event.news, nowMs);
    case 'online':
      return online(calling, event.calls, nowMs);
    case 'leave': {
      const { state, effects } = finish(calling, 'cancelled', true);
      return step(state, { type: 'tell-leave', call: calling.facts.call }, ...effects);
    }
    case 'start':
    case 'accept':
    case 'join':
    case 'joined':
    case 'decline':
    case 'dismiss':
    case 'flows':
    case 'given-up':
      return step(calling);
    default:
      return unreachable(event);
  }
}
