import { unreachable } from '../../../src/base/result.ts';
import { sentence } from '../../../src/base/sentence.ts';
import type { CallOutcome, CallPlace } from '../../../src/call/view.ts';
import type { CallKind } from '../../../src/protocol/model.ts';
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
  switch (outcome) {
    case 'hung-up':
      if (isRoom)
        return { title: byMe ? 'You left the call' : 'The call ended', again: 'again', kind: 'plain' };
      return { title: byMe ? 'Call ended' : sentence`${name} hung up`, again: 'again', kind: 'plain' };
    case 'declined':
      if (byMe) return { title: 'You declined the call', again: isRoom ? null : 'back', kind: 'plain' };
      return isRoom
        ? { title: 'Nobody came', again: 'again', kind: 'leave-word' }
        : { title: sentence`${name} declined the call`, again: 'again', kind: 'leave-word' };
    case 'cancelled':
      if (byMe) return { title: 'Call cancelled', again: 'again', kind: 'plain' };
      return isRoom
        ? { title: sentence`The call in ${name} is over`, again: 'again', kind: 'leave-word' }
        : { title: sentence`${name} stopped calling`, again: 'back', kind: 'leave-word' };
    case 'missed':
      return isRoom
        ? { title: sentence`Missed call in ${name}`, again: 'again', kind: 'problem' }
        : { title: sentence`Missed call from ${name}`, again: 'back', kind: 'problem' };
    case 'no-answer':
      return {
        title: 'No answer',
        text: 'Nobody picked up within 45 seconds.',
        again: 'again',
        kind: 'leave-word',
      };
    case 'busy':
      return {
        title: isRoom ? 'Everybody is in another call' : sentence`${name} is in another call`,
        text: 'Leave a message, or try again later.',
        again: 'again',
        kind: 'leave-word',
      };
    case 'offline':
      return {
        title: isRoom ? 'Nobody is here right now' : sentence`${name} is not here right now`,
        text: 'Leave a message. It is there when they come back.',
        again: null,
        kind: 'leave-word',
      };
    case 'dnd':
      return {
        title: isRoom ? 'Nobody wants to be disturbed' : sentence`${name} does not want to be disturbed`,
        text: 'Leave a message. It does not ring.',
        again: null,
        kind: 'leave-word',
      };
    case 'lost':
      return {
        title: 'The call was lost',
        text: 'The connection went away and did not come back in time.',
        again: 'again',
        kind: 'problem',
      };
    case 'answered-elsewhere':
      return {
        title: 'Answered on another device',
        text: 'The call goes on there.',
        again: null,
        kind: 'plain',
      };
    case 'moved':
      return {
        title: 'The call moved',
        text: 'It goes on on your other device.',
        again: null,
        kind: 'plain',
      };
    case 'service-away':
      return {
        title: 'The service cannot be reached',
        text: 'Check your connection, then call again.',
        again: 'again',
        kind: 'problem',
      };
    case 'failed':
      return {
        title: 'The service did not begin the call',
        text: 'You may be in a call on another device, or may only read here by now. If it is neither, tell who runs the service.',
        again: 'again',
        kind: 'problem',
      };
    case 'full':
    case 'locked':
    case 'strained':
    case 'removed':
      return noEntryWords(outcome, kind);
    case 'too-often':
      return {
        title: 'You asked too often',
        text: refusalWords({ code: 'rate-limited', ...(retryAfterMs !== undefined && { retryAfterMs }) }),
        again: 'retry',
        kind: 'problem',
      };
    default:
      return unreachable(outcome);
  }
}

const noEntry = ['full', 'locked', 'strained', 'removed', 'too-often'] as const;

/** Whether it was no call but a closed door. */
export const isNoEntry = (outcome: CallOutcome): boolean => noEntry.some((reason) => reason === outcome);

/** Why one cannot come in, and what helps. */
function noEntryWords(outcome: Exclude<(typeof noEntry)[number], 'too-often'>, kind: CallKind): OutcomeWords {
  switch (outcome) {
    case 'full':
      return kind === 'video'
        ? {
            title: 'Six people are in the call',
            text: 'That is as many pictures as a call carries. You can join by voice: you hear everybody and everybody hears you.',
            again: 'by-voice',
            kind: 'problem',
          }
        : {
            title: 'The call is full',
            text: 'Nobody more can join now. Try again when somebody has left.',
            again: 'retry',
            kind: 'problem',
          };
    case 'locked':
      return {
        title: 'The call is locked',
        text: 'Nobody joins unless somebody in it rings them. Write that you would like to join.',
        again: null,
        kind: 'leave-word',
      };
    case 'strained':
      return {
        title: 'One more is too much right now',
        text: 'A computer in the call is at its limit. Try again in a while, or when somebody has left.',
        again: 'retry',
        kind: 'problem',
      };
    case 'removed':
      return {
        title: 'You were removed from the call',
        text: 'You can come back when somebody in it rings you. You can still write here.',
        again: null,
        kind: 'leave-word',
      };
    default:
      return unreachable(outcome);
  }
}
