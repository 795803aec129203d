import { unreachable } from '../../base/result.ts';
import type { CallOutcome } from '../view.ts';
import { goLive } from './live.ts';
import { wasEndedByMe, type CallFacts, type CallNews } from './news.ts';
import { step, type CallEvent, type Calling, type StartAnswer, type Step } from './state.ts';

/** Devices open at once. The connection waits for the answer, which names the relay of this call: it still rings then. */
export const startCalling = (facts: CallFacts): Step =>
  step(
    { phase: 'calling', facts, ring: 'asking' },
    { type: 'open', facts, media: facts.kind },
    { type: 'ask-start', facts },
  );

const finish = ({ facts }: Calling, outcome: CallOutcome, byMe: boolean): Step =>
  step({ phase: 'over', facts, outcome, byMe, durationMs: null }, { type: 'close' });

/** The other person was ringing this one at the same moment: the call that lives is theirs, and this side is its callee. */
function joined(calling: Calling, { facts, role, standing }: CallNews): Step {
  if (standing.is !== 'active-here') return finish(calling, 'failed', false);
  const reconnect = role === 'callee' ? [{ type: 'connect', role } as const] : [];
  return goLive(facts, standing.peer, reconnect);
}

/** Only where it still rings. */
const connectAfter = ({ state, effects }: Step): Step =>
  state.phase === 'calling'
    ? step(state, ...effects, { type: 'connect', role: 'caller' })
    : { state, effects };

function started(calling: Calling, answer: StartAnswer): Step {
  switch (answer.is) {
    case 'ringing':
      // The news of the ring, or even of its end, may have come first.
      return connectAfter(
        calling.ring === 'asking' ? news({ ...calling, ring: 'ringing' }, answer.news) : step(calling),
      );
    case 'joined':
      return joined(calling, answer.news);
    case 'offline':
    case 'busy':
    case 'dnd':
    case 'service-away':
    case 'failed':
      return finish(calling, answer.is, false);
    default:
      return unreachable(answer);
  }
}

function news(calling: Calling, { facts, role, standing }: CallNews): Step {
  if (facts.call !== calling.facts.call) return step(calling);
  switch (standing.is) {
    case 'ringing':
      return step({
        ...calling,
        ring: standing.alerting || calling.ring === 'alerting' ? 'alerting' : 'ringing',
      });
    case 'active-here':
      return goLive(calling.facts, standing.peer);
    case 'ended':
      return finish(calling, standing.reason, wasEndedByMe(standing.reason, role));
    case 'elsewhere':
      return step(calling);
    default:
      return unreachable(standing);
  }
}

function online(calling: Calling, calls: readonly CallNews[]): Step {
  // The request went down with the old line; its own answer says so.
  if (calling.ring === 'asking') return step(calling);
  const own = calls.find(({ facts }) => facts.call === calling.facts.call);
  return own ? news(calling, own) : finish(calling, 'lost', false);
}

export function whileCalling(calling: Calling, event: CallEvent): Step {
  switch (event.type) {
    case 'started':
      return event.call === calling.facts.call ? started(calling, event.answer) : step(calling);
    case 'news':
      return news(calling, event.news);
    case 'online':
      return online(calling, event.calls);
    case 'leave': {
      const { state, effects } = finish(calling, 'cancelled', true);
      return step(state, { type: 'tell-leave', call: calling.facts.call }, ...effects);
    }
    case 'network-changed':
      // The offer that waits for the answer names addresses of the old network.
      return step(calling, { type: 'connect', role: 'caller' });
    case 'start':
    case 'accept':
    case 'accepted':
    case 'decline':
    case 'dismiss':
    case 'retry':
    case 'peer':
    case 'timer':
      return step(calling);
    default:
      return unreachable(event);
  }
}
