import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import { isDecline, type RingAnswer } from '../../src/bridge/ring.ts';
import { createSwapGuard } from '../../src/bridge/swap-guard.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, RingView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: CallEngine;
  /** Into the conversation with them. */
  readonly sayTo: (user: UserId, text: string) => Promise<void>;
}

export type AnswerRing = (
  ring: Pick<RingView, 'call' | 'by'>,
  answer: RingAnswer,
  which?: 'ringing' | 'waiting',
) => void;

interface RingAnswers {
  /** What a person says to a ring, wherever they say it. */
  readonly answer: AnswerRing;
  /** The same by the buttons in the page, which stand where those of the ring before stood. */
  readonly answerHere: AnswerRing;
}

const incomingIn = (view: CallView): RingView | null => (view.phase === 'incoming' ? view : null);

const incoming = (view: Observable<CallView>) => ({
  subscribe: (listener: (now: RingView | null, before: RingView | null) => void) =>
    view.subscribe((now, before) => listener(incomingIn(now), incomingIn(before))),
});

export function createRingAnswers({ scope, clock, call, sayTo }: Deps): RingAnswers {
  const guards = {
    ringing: createSwapGuard(clock, incoming(call.view)),
    waiting: createSwapGuard(clock, call.waiting),
  };
  for (const guard of Object.values(guards)) scope.own(() => guard.end());

  const answer: AnswerRing = (ring, said, which = 'ringing') => {
    guards[which].answered(ring.call);
    if (!isDecline(said)) return which === 'waiting' ? call.answerWaiting(said) : call.accept(said);
    // The words first: they are there when the caller sees that it was declined.
    if (said !== 'decline') void sayTo(ring.by, said.declineWith);
    if (which === 'waiting') call.declineWaiting();
    else call.decline();
  };
  return {
    answer,
    answerHere(ring, said, which = 'ringing') {
      if (!guards[which].getState()) answer(ring, said, which);
    },
  };
}
