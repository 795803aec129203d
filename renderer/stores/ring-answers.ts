import { isDecline, type RingAnswer } from '../../src/bridge/ring.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { RingView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';

interface Deps {
  readonly call: CallEngine;
  /** Into the conversation with them. */
  readonly sayTo: (user: UserId, text: string) => Promise<void>;
}

export type AnswerRing = (
  ring: Pick<RingView, 'by'>,
  answer: RingAnswer,
  which?: 'ringing' | 'waiting',
) => void;

/** What a person says to a ring, wherever they say it. */
export const createRingAnswers =
  ({ call, sayTo }: Deps): AnswerRing =>
  ({ by }, answer, which = 'ringing') => {
    if (!isDecline(answer)) return which === 'waiting' ? call.answerWaiting(answer) : call.accept(answer);
    // The words first: they are there when the caller sees that it was declined.
    if (answer !== 'decline') void sayTo(by, answer.declineWith);
    if (which === 'waiting') call.declineWaiting();
    else call.decline();
  };
