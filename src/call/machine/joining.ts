import { unreachable } from '../../base/result.ts';
import type { CallOutcome } from '../view.ts';
import { goLive } from './going-live.ts';
import { wasEndedByMe, type CallFacts, type CallNews } from './news.ts';
import {
  mediaFor,
  over,
  overForNow,
  step,
  type CallEffect,
  type CallEvent,
  type Joining,
  type JoinAnswer,
  type MediaWish,
  type StartAnswer,
  type Step,
} from './state.ts';

const ask = ({ facts, visit, kind }: Joining): CallEffect => ({
  type: 'ask-join',
  call: facts.call,
  visit,
  kind,
});

/** Asked first: the others' offers are on their way while devices open. */
export const goIn = (joining: Joining, media: MediaWish = mediaFor(joining.kind)): Step =>
  step(joining, ask(joining), { type: 'open', media }, { type: 'set-give-up' });

/** With devices open already. */
export const goInAgain = (joining: Joining): Step =>
  step(joining, { type: 'part' }, ask(joining), { type: 'set-give-up' });

/** As this person wanted to come: who is not let in by voice either is told something else than with a picture. */
const asWished = ({ facts, kind }: Joining): CallFacts => ({ ...facts, kind });

const finish = (joining: Joining, outcome: CallOutcome, byMe = false): Step =>
  over(asWished(joining), outcome, byMe, { type: 'close' });

/** The service may hold this visit for one that is in the call. */
const takeBack = (joining: Joining, outcome: CallOutcome, byMe: boolean): Step =>
  over(joining.facts, outcome, byMe, { type: 'tell-leave', call: joining.facts.call }, { type: 'close' });

/** Why a call is not there any more that one was about to come into. */
function outcomeOfNone({ via }: Joining): CallOutcome {
  if (via === 'answer') return 'answered-elsewhere';
  return via === 'return' ? 'lost' : 'hung-up';
}

function news(joining: Joining, news: CallNews, nowMs: number): Step {
  const { facts, company, standing } = news;
  if (facts.call !== joining.facts.call) return step(joining);
  if (standing.is === 'ended') {
    return finish(joining, standing.reason, wasEndedByMe(standing.reason, joining.facts));
  }
  return standing.is === 'here' && standing.visit === joining.visit
    ? goLive(joining, news, nowMs)
    : step({ ...joining, company });
}

function joined(joining: Joining, answer: JoinAnswer, nowMs: number): Step {
  switch (answer.is) {
    case 'joined':
      return news(joining, answer.news, nowMs);
    case 'away':
      // The line comes back and tells whether it was taken; the timer is there in case it does not.
      return step(joining);
    case 'over':
      return finish(joining, outcomeOfNone(joining));
    case 'full':
    case 'locked':
    case 'removed':
    case 'strained':
    case 'failed':
      return finish(joining, answer.is);
    case 'too-often':
      return overForNow(asWished(joining), answer);
    default:
      return unreachable(answer);
  }
}

function started(joining: Joining, answer: StartAnswer, nowMs: number): Step {
  switch (answer.is) {
    case 'joined':
      // Perhaps the one that went on in the room already.
      return answer.news.standing.is === 'here'
        ? goLive({ ...joining, facts: answer.news.facts }, answer.news, nowMs)
        : finish(joining, 'failed');
    case 'ringing':
      return takeBack(joining, 'failed', false);
    case 'service-away':
      return takeBack(joining, 'service-away', false);
    case 'offline':
    case 'busy':
    case 'dnd':
    case 'full':
    case 'locked':
    case 'removed':
    case 'strained':
    case 'failed':
      return finish(joining, answer.is);
    case 'too-often':
      return overForNow(asWished(joining), answer);
    default:
      return unreachable(answer);
  }
}

function online(joining: Joining, calls: readonly CallNews[], nowMs: number): Step {
  // The request went down with the old line; its own answer says so.
  if (joining.via === 'start') return step(joining);
  const own = calls.find(({ facts }) => facts.call === joining.facts.call);
  if (!own) return finish(joining, 'lost');
  const { state, effects } = news(joining, own, nowMs);
  return state.phase === 'joining' ? step(state, ...effects, ask(state)) : { state, effects };
}

export function whileJoining(joining: Joining, event: CallEvent, nowMs: number): Step {
  switch (event.type) {
    case 'started':
      return joining.via === 'start' && event.call === joining.facts.call
        ? started(joining, event.answer, nowMs)
        : step(joining);
    case 'joined':
      return event.visit === joining.visit ? joined(joining, event.answer, nowMs) : step(joining);
    case 'news':
      return news(joining, event.news, nowMs);
    case 'online':
      return online(joining, event.calls, nowMs);
    case 'leave':
      return takeBack(joining, 'hung-up', true);
    case 'given-up':
      return event.visit === joining.visit ? takeBack(joining, 'service-away', false) : step(joining);
    case 'start':
    case 'accept':
    case 'join':
    case 'decline':
    case 'dismiss':
    case 'flows':
      return step(joining);
    default:
      return unreachable(event);
  }
}
