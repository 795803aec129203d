import { unreachable } from '../../base/result.ts';
import type { CallKind } from '../../protocol/model.ts';
import type { VisitId } from '../../protocol/ids.ts';
import { isSamePlace } from '../view.ts';
import { goIn } from './joining.ts';
import { wasEndedByMe, type CallNews } from './news.ts';
import { over, step, type CallEvent, type Incoming, type Step } from './state.ts';

function incomingNews(incoming: Incoming, { facts: { call }, company, standing }: CallNews): Step {
  const { facts } = incoming;
  if (call !== facts.call) return step(incoming);
  switch (standing.is) {
    case 'ringing':
      return step({ ...incoming, by: standing.by, company });
    case 'elsewhere':
      return over(facts, 'answered-elsewhere', false);
    case 'open':
      // It goes on: declined on another device, or the time of this ring is over.
      return company.hasDeclined ? over(facts, 'declined', true) : over(facts, 'missed', false);
    case 'ended':
      return standing.reason === 'declined'
        ? over(facts, 'declined', wasEndedByMe('declined', facts))
        : over(facts, 'missed', false);
    case 'here':
    case 'calling':
      return step(incoming);
    default:
      return unreachable(standing);
  }
}

const answer = ({ facts, company }: Incoming, kind: CallKind, visit: VisitId): Step =>
  goIn({ phase: 'joining', facts, visit, kind, via: 'answer', company });

export function whileIncoming(incoming: Incoming, event: CallEvent): Step {
  const { facts } = incoming;
  switch (event.type) {
    case 'accept':
      return answer(incoming, event.kind, event.visit);
    case 'start':
      // Calling where it rings from at this moment: both mean the same call.
      return isSamePlace(event.facts.place, facts.place)
        ? answer(incoming, event.facts.kind, event.visit)
        : step(incoming);
    case 'join':
      return event.news.facts.call === facts.call
        ? answer(incoming, event.kind, event.visit)
        : step(incoming);
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
    case 'joined':
    case 'dismiss':
    case 'flows':
    case 'given-up':
      return step(incoming);
    default:
      return unreachable(event);
  }
}
