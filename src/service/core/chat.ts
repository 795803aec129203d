import { fail, ok, type Result } from '../../base/result.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { MessageId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Message, MessageBody } from '../../protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { NewMessage, Storage } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

export interface Chat {
  /** What the service itself writes into a room in somebody's name: a call that was, or what happened to the room. */
  post(room: RoomId, from: UserId, body: MessageBody): Message;
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
  readonly newId: () => string;
  readonly now: () => number;
}

export function createChat({ storage, switchboard, rooms, newId, now }: ChatDeps): Chat {
  const commit = (message: NewMessage, members: Iterable<UserId>): Message => {
    const committed = storage.append(message);
    // The sending device gets it too, before its answer: one way for a message to arrive is enough for a client.
    switchboard.toUsers(members, { type: 'chat.message', data: { message: committed } });
    return committed;
  };

  return {
    post(room, from, body) {
      const message = newId() as MessageId;
      return commit({ message, room, from, atMs: now(), body }, storage.room(room)?.members ?? []);
    },

    send(by, { room: id, message, text }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const sentBefore = storage.messageById(message);
      if (sentBefore) {
        const isSame = sentBefore.from === by.user && sentBefore.room === id;
        return isSame ? ok({ message: sentBefore }) : fail('not-allowed', 'message: this id is taken');
      }
      if (text === '') return fail('bad-message', 'text: nothing is said');
      const body: MessageBody = { kind: 'text', text, mentions: [], replyTo: null, files: [] };
      const sent = { message, room: id, from: by.user, atMs: now(), body };
      return ok({ message: commit(sent, room.value.members) });
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
