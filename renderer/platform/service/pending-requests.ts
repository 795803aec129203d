import * as v from 'valibot';
import type { Clock } from '../../../src/base/clock.ts';
import type { AnswerFrame } from '../../../src/protocol/frames.ts';
import { requests, type RequestInput, type RequestType } from '../../../src/protocol/requests.ts';
import type { RequestAnswer } from './service-client.ts';

/** The requests of one connection that wait for their answer. */
interface PendingRequests {
  ask<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  /** The same, heard in the very moment the frame is read: before the event that may come right behind it. */
  askAtOnce<Type extends RequestType>(
    type: Type,
    data: RequestInput<Type>,
    answered: (answer: RequestAnswer<Type>) => void,
  ): void;
  settle(answer: AnswerFrame): void;
  /** The connection is gone: everybody who waits hears `away`, and so does everybody who asks later. */
  abandon(): void;
}

interface Deps {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly send: (text: string) => void;
  readonly timedOut: () => void;
  /** The service knows who asks. */
  readonly isGreeted: () => boolean;
}

/**
 * A line that says nothing for a while learns only from a clock, which waits twice as long each time, that something was lost; from
 * words behind it, it learns so at once. A whole call waits for an answer, and at 30 % loss one took twenty seconds.
 */
export const nudgeMs = 300;

type Settle = (answer: AnswerFrame | null) => void;

function read<Type extends RequestType>(type: Type, answer: AnswerFrame | null): RequestAnswer<Type> {
  if (answer === null) return { ok: false, code: 'away' };
  if (!answer.ok) {
    const { code, detail, retryAfterMs } = answer.error;
    return {
      ok: false,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  const data = v.safeParse(requests[type].output, answer.data);
  if (!data.success) return { ok: false, code: 'internal', detail: 'the answer was not understood' };
  return { ok: true, value: data.output };
}

export function createPendingRequests({
  clock,
  timeoutMs,
  send,
  timedOut,
  isGreeted,
}: Deps): PendingRequests {
  const waiting = new Map<number, Settle>();
  let lastId = 0;
  let isAbandoned = false;
  let cancelNudge = (): void => {};

  const say = (id: number, type: RequestType, data: unknown, waitMs = nudgeMs): void => {
    send(JSON.stringify({ id, type, data }));
    cancelNudge();
    cancelNudge = clock.after(waitMs, () => {
      if (waiting.size === 0) return;
      // A stranger's ping is refused, and that is a word too. Fewer of them: after a restart everybody greets a busy service at once.
      say(++lastId, 'ping', {}, isGreeted() ? nudgeMs : 2 * waitMs);
    });
  };

  const pending: PendingRequests = {
    ask: (type, data) => new Promise((resolve) => pending.askAtOnce(type, data, resolve)),
    askAtOnce(type, data, answered) {
      if (isAbandoned) return answered(read(type, null));
      const id = ++lastId;
      const cancel = clock.after(timeoutMs, () => {
        waiting.get(id)?.(null);
        timedOut();
      });
      waiting.set(id, (answer) => {
        cancel();
        waiting.delete(id);
        answered(read(type, answer));
      });
      say(id, type, data);
    },
    settle: (answer) => waiting.get(answer.re)?.(answer),
    abandon() {
      isAbandoned = true;
      cancelNudge();
      for (const settle of [...waiting.values()]) settle(null);
    },
  };
  return pending;
}
