import type { Log } from '../../base/log.ts';
import type { CallId, MessageId, RoomId, UserId } from '../../protocol/ids.ts';
import type { CallKind, EndReason, MessageBody } from '../../protocol/model.ts';
import { derivedId } from '../derived-id.ts';
import type { StoredCall } from '../storage/storage.ts';
import { reasonOf } from './guard.ts';

/**
 * What was of a call stands in its room, between the messages: who was in it, how long, or that it was missed. In a room of several
 * it was where nobody came to the one who began.
 */
export interface CallRecords {
  /** Before the end itself is kept: whatever is killed in between, the record is there once. */
  ended(before: StoredCall, reason: EndReason, atMs: number): void;
  /** Nobody could be rung: the call waits for the one who was not there. */
  unreached(call: { call: CallId; room: RoomId; kind: CallKind; by: UserId }): void;
}

interface CallRecordsDeps {
  /** Does nothing where the message is there already. */
  readonly post: (room: RoomId, from: UserId, body: MessageBody, message: MessageId) => void;
  readonly log: Log;
}

/** The message of a call is named after the call, so that it is written once. */
export const recordOf = (call: CallId): MessageId => derivedId('call record', call) as MessageId;

/** The caller's own change of mind is nothing that the other side has missed while it was on the way to the phone, but is told. */
const missedReasons: ReadonlySet<EndReason> = new Set(['no-answer', 'cancelled']);

export function createCallRecords({ post, log }: CallRecordsDeps): CallRecords {
  /** What a full disk refused: written with a later one. */
  const unwritten: (() => void)[] = [];

  const write = (task: () => void): void => {
    unwritten.push(task);
    try {
      for (let next = unwritten[0]; next; next = unwritten[0]) {
        next();
        unwritten.shift();
      }
    } catch (error) {
      log.error('call record not kept', { reason: reasonOf(error) });
    }
  };

  return {
    ended({ call, room, place, kind: callKind, caller, been, state }, reason, atMs) {
      const wasAlone = place === 'group' && been.length < 2;
      const outcome = wasAlone ? 'no-answer' : reason;
      const durationMs = state.phase === 'active' && !wasAlone ? Math.max(0, atMs - state.sinceMs) : null;
      const missed = wasAlone || (state.phase === 'ringing' && missedReasons.has(outcome));
      write(() =>
        post(
          room,
          caller,
          { kind: 'call', call, callKind, outcome, durationMs, missed, by: caller, people: been },
          recordOf(call),
        ),
      );
    },
    unreached({ call, room, kind: callKind, by }) {
      const body = {
        kind: 'call',
        call,
        callKind,
        outcome: 'no-answer',
        durationMs: null,
        missed: true,
        by,
        people: [],
      } satisfies MessageBody;
      write(() => post(room, by, body, recordOf(call)));
    },
  };
}
