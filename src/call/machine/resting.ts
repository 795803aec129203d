import { unreachable } from '../../base/result.ts';
import { goIn } from './joining.ts';
import type { CallFacts, CallNews } from './news.ts';
import { startCalling } from './outgoing.ts';
import { step, type CallEvent, type Over, type Step } from './state.ts';

type Online = Extract<CallEvent, { type: 'online' }>;
type Resting = { readonly phase: 'idle' } | Over;

const isOf = (resting: Resting, { call }: CallFacts): boolean =>
  resting.phase === 'over' && resting.facts.call === call;

function ringing(resting: Resting, { facts, company, standing }: CallNews): Step {
  // In a room somebody may be rung again; the two of a direct call ring once.
  const isOld = facts.place.is === 'person' && isOf(resting, facts);
  if (standing.is !== 'ringing' || isOld) return step(resting);
  return step({ phase: 'incoming', facts, by: standing.by, company }, { type: 'alert', call: facts.call });
}

/** A page that was reloaded, or has crashed, finds its device in the call it remembers: it comes back with what it sent before. */
function comingBack(resting: Resting, { facts, company, standing }: CallNews, online: Online): Step {
  const { visit, before } = online;
  if (standing.is !== 'here' || isOf(resting, facts) || before?.call !== facts.call) return step(resting);
  const own = company.participants.find((known) => known.visit === standing.visit);
  if (!own) return step(resting);
  const { kind } = own;
  const { microphone, camera } = before;
  return goIn({ phase: 'joining', facts, visit, kind, via: 'return', company }, { microphone, camera });
}

function online(resting: Resting, event: Online): Step {
  const { calls } = event;
  const steps = [
    ...calls.map((news) => comingBack(resting, news, event)),
    ...calls.map((news) => ringing(resting, news)),
  ];
  return steps.find(({ state }) => state !== resting) ?? step(resting);
}

function join(resting: Resting, { news, kind, visit }: Extract<CallEvent, { type: 'join' }>): Step {
  const { facts, company, standing } = news;
  if (standing.is === 'ended') return step(resting);
  return goIn({ phase: 'joining', facts, visit, kind, via: 'join', company });
}

export function whileResting(resting: Resting, event: CallEvent): Step {
  switch (event.type) {
    case 'start':
      return startCalling(event);
    case 'join':
      return join(resting, event);
    case 'news':
      return ringing(resting, event.news);
    case 'online':
      return online(resting, event);
    case 'dismiss':
      return step({ phase: 'idle' });
    case 'started':
    case 'accept':
    case 'joined':
    case 'decline':
    case 'leave':
    case 'flows':
    case 'given-up':
      return step(resting);
    default:
      return unreachable(event);
  }
}
