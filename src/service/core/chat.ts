import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { ServiceEvent } from '../../protocol/events.ts';
import type { MessageId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Message, MessageBody } from '../../protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { FileBook } from '../files/file-book.ts';
import type { NewMessage, Storage } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import { memberIds, mentionsAmong, othersIn } from './room-rules.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

export interface Chat {
  /** What the service itself writes into a room in somebody's name: a call that was, or what happened to the room. */
  post(room: RoomId, from: UserId, body: MessageBody): void;
  /** The same, once for this name. */
  postOnce(room: RoomId, from: UserId, body: MessageBody, message: MessageId): void;
  send(by: Identity, input: RequestInput<'chat.send'>): Answer<RequestOutput<'chat.send'>>;
  read(by: Identity, input: RequestInput<'chat.read'>): Answer;
  typing(by: Identity, room: RoomId): Answer;
}

interface ChatDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly rooms: Rooms;
  readonly people: Pick<People, 'isInvisible'>;
  readonly files: Pick<FileBook, 'attach'>;
  readonly newId: () => string;
  readonly now: () => number;
}

export function createChat(deps: ChatDeps): Chat {
  const { storage, switchboard, rooms, people, files: book, newId, now } = deps;
  const commit = (message: NewMessage, members: Iterable<UserId>): Message => {
    const committed = storage.append(message);
    // The sending device gets it too, before its answer: one way for a message to arrive is enough for a client.
    switchboard.toUsers(members, { type: 'chat.message', data: { message: committed } });
    return committed;
  };

  const membersOf = (id: RoomId): readonly UserId[] => {
    const room = storage.room(id);
    return room ? memberIds(room) : [];
  };

  const post = (room: RoomId, from: UserId, body: MessageBody, message: MessageId): void =>
    void commit({ message, room, from, atMs: now(), body }, membersOf(room));

  return {
    post: (room, from, body) => post(room, from, body, newId() as MessageId),
    postOnce(room, from, body, message) {
      if (!storage.messageById(message)) post(room, from, body, message);
    },

    send(by, { room: id, message, text, mentions = [], replyTo = null, files: ids = [] }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const sentBefore = storage.messageById(message);
      if (sentBefore) {
        const isSame = sentBefore.from === by.user && sentBefore.room === id;
        return isSame ? ok({ message: sentBefore }) : fail('not-allowed', 'message: this id is taken');
      }
      // Of this version are the names that the service gives itself (call-records.ts).
      if (message.charAt(14) === '8') return fail('not-allowed', 'message: not of this version');
      if (room.value.archived) return fail('not-allowed', 'room: archived');
      if (text === '' && ids.length === 0) return fail('bad-message', 'text: nothing is said');
      if (replyTo !== null && storage.messageById(replyTo)?.room !== id) {
        return fail('not-found', 'replyTo: not in this room');
      }
      const files = book.attach(by.user, id, ids, message);
      if (!files.ok) return files;
      const named = mentionsAmong(room.value, mentions);
      const body: MessageBody = { kind: 'text', text, mentions: named, replyTo, files: files.value };
      const sent = { message, room: id, from: by.user, atMs: now(), body };
      return ok({ message: commit(sent, memberIds(room.value)) });
    },

    read(by, { room: id, seq }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const upTo = Math.min(seq, room.value.lastSeq);
      const isShown = !people.isInvisible(by.user);
      if (!storage.setReadSeq(id, by.user, upTo, isShown)) return ok({});
      const event: ServiceEvent = { type: 'chat.read', data: { room: id, user: by.user, seq: upTo } };
      rooms.tellRead(id, by.user);
      if (isShown) switchboard.toUsers(othersIn(room.value, by.user), event);
      return ok({});
    },

    typing(by, id) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      if (people.isInvisible(by.user)) return ok({});
      const event: ServiceEvent = { type: 'chat.typing', data: { room: id, user: by.user } };
      switchboard.toUsers(othersIn(room.value, by.user), event);
      return ok({});
    },
  };
}
