import { fail, ok, type Result } from '../../base/result.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { Storage } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

export interface Chat {
  send(by: Identity, input: RequestInput<'chat.send'>): Result<RequestOutput<'chat.send'>, ErrorCode>;
  history(
    by: Identity,
    input: RequestInput<'chat.history'>,
  ): Result<RequestOutput<'chat.history'>, ErrorCode>;
  read(by: Identity, input: RequestInput<'chat.read'>): Result<object, ErrorCode>;
}

interface ChatDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly rooms: Rooms;
  readonly now: () => number;
}

export function createChat({ storage, switchboard, rooms, now }: ChatDeps): Chat {
  return {
    send(by, { room: id, message, text }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const sentBefore = storage.messageById(message);
      if (sentBefore) {
        const isSame = sentBefore.from === by.user && sentBefore.room === id;
        return isSame ? ok({ message: sentBefore }) : fail('not-allowed', 'message: this id is taken');
      }
      const committed = storage.append({ message, room: id, from: by.user, atMs: now(), text });
      // The sending device gets it too, before its answer: one way for a message to arrive is enough for a client.
      switchboard.toUsers(room.value.members, { type: 'chat.message', data: { message: committed } });
      return ok({ message: committed });
    },

    history(by, { room: id, before, after, limit }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      if (before !== undefined && after !== undefined) return fail('bad-message', 'before, after: only one');
      return ok(
        after === undefined
          ? storage.historyBefore(id, before ?? Number.MAX_SAFE_INTEGER, limit)
          : storage.historyAfter(id, after, limit),
      );
    },

    read(by, { room: id, seq }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const upTo = Math.min(seq, room.value.lastSeq);
      if (storage.setReadSeq(id, by.user, upTo)) {
        switchboard.toUserExcept(by.user, by.device, { type: 'chat.read', data: { room: id, seq: upTo } });
      }
      return ok({});
    },
  };
}
