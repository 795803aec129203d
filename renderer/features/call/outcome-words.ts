import { unreachable } from '../../../src/base/result.ts';
import type { CallOutcome, CallPlace } from '../../../src/call/view.ts';
import type { CallKind } from '../../../src/protocol/model.ts';
import { callOverTexts } from '../../../src/texts/call-over.ts';
import { refusalWords } from '../../stores/refusal-words.ts';

export interface OutcomeWords {
  readonly title: string;
  readonly text?: string;
  /** Another try, where that is a sensible thing to offer: by voice alone, or as before. */
  readonly again: 'again' | 'back' | 'retry' | 'by-voice' | null;
  /** Whether there is more to say than that the call is over: a word to leave, or something that went wrong. */
  readonly kind: 'plain' | 'leave-word' | 'problem';
}

export interface Ended {
  readonly outcome: CallOutcome;
  readonly byMe: boolean;
  readonly kind: CallKind;
  readonly place: Pick<CallPlace, 'is'>;
  /** Of the other person, or of the room. */
  readonly name: string;
  readonly retryAfterMs?: number;
}

/** How the call ended, for this side. */
export function outcomeWords({ outcome, byMe, kind, place, name, retryAfterMs }: Ended): OutcomeWords {
  const isRoom = place.is === 'room';
  const { how } = callOverTexts;
  switch (outcome) {
    case 'hung-up': {
      const said = how[outcome];
      if (isRoom) return { title: byMe ? said.byMeInRoom : said.inRoom, again: 'again', kind: 'plain' };
      return { title: byMe ? said.byMe : said.by(name), again: 'again', kind: 'plain' };
    }
    case 'declined': {
      const said = how[outcome];
      if (byMe) return { title: said.byMe, again: isRoom ? null : 'back', kind: 'plain' };
      return { title: isRoom ? said.inRoom : said.by(name), again: 'again', kind: 'leave-word' };
    }
    case 'cancelled': {
      const said = how[outcome];
      if (byMe) return { title: said.byMe, again: 'again', kind: 'plain' };
      return isRoom
        ? { title: said.inRoom(name), again: 'again', kind: 'leave-word' }
        : { title: said.by(name), again: 'back', kind: 'leave-word' };
    }
    case 'missed':
      return isRoom
        ? { title: how.missed.inRoom(name), again: 'again', kind: 'problem' }
        : { title: how.missed.by(name), again: 'back', kind: 'problem' };
    case 'busy':
    case 'offline':
    case 'dnd': {
      const { person, room, text } = how[outcome];
      const again = outcome === 'busy' ? 'again' : null;
      return { title: isRoom ? room : person(name), text, again, kind: 'leave-word' };
    }
    case 'no-answer':
      return { ...how[outcome], again: 'again', kind: 'leave-word' };
    case 'answered-elsewhere':
    case 'moved':
      return { ...how[outcome], again: null, kind: 'plain' };
    case 'lost':
    case 'service-away':
    case 'failed':
      return { ...how[outcome], again: 'again', kind: 'problem' };
    case 'full':
      return { ...how.full[kind], again: kind === 'video' ? 'by-voice' : 'retry', kind: 'problem' };
    case 'locked':
    case 'removed':
      return { ...how[outcome], again: null, kind: 'leave-word' };
    case 'strained':
      return { ...how[outcome], again: 'retry', kind: 'problem' };
    case 'too-often':
      return {
        ...how[outcome],
        text: refusalWords({ code: 'rate-limited', ...(retryAfterMs !== undefined && { retryAfterMs }) }),
        again: 'retry',
        kind: 'problem',
      };
    default:
      return unreachable(outcome);
  }
}

const noEntry: ReadonlySet<CallOutcome> = new Set(['full', 'locked', 'strained', 'removed', 'too-often']);

/** Whether it was no call but a closed door. */
export const isNoEntry = (outcome: CallOutcome): boolean => noEntry.has(outcome);
