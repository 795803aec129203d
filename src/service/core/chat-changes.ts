import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { MessageId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Message, Role } from '../../protocol/model.ts';
import { mayDelete } from '../../protocol/moderation.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import type { FileBook } from '../files/file-book.ts';
import type { Storage, StoredRoom } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import { isMember, memberIds, mentionsAmong } from './room-rules.ts';
import type { People } from './people.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

type Changed = Answer<{ message: Message }>;

/** What becomes of a message after it was said. Asking for what is so already changes nothing and is no mistake. */
export interface ChatChanges {
  edit(by: Identity, input: RequestInput<'chat.edit'>): Changed;
  remove(by: Identity, input: RequestInput<'chat.delete'>): Changed;
  react(by: Identity, input: RequestInput<'chat.react'>): Changed;
  pin(by: Identity, input: RequestInput<'chat.pin'>): Changed;
}

interface Deps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly rooms: Rooms;
  readonly people: Pick<People, 'find'>;
  readonly files: Pick<FileBook, 'release'>;
  readonly now: () => number;
}

interface Found {
  readonly message: Message;
  readonly room: StoredRoom;
}

export function createChatChanges({ storage, switchboard, rooms, people, files, now }: Deps): ChatChanges {
  const roleOf = (user: UserId): Role => people.find(user)?.role ?? 'guest';

  /** To others it is as if it were not there; what was deleted cannot be changed any more, nor what is archived. */
  const find = (by: Identity, id: MessageId): Answer<Found> => {
    const message = storage.messageById(id);
    if (!message) return fail('not-found');
    const room = rooms.forMember(message.room, by.user);
    return room.ok ? ok({ message, room: room.value }) : room;
  };
  const findAlive = (by: Identity, id: MessageId): Answer<Found> => {
    const found = find(by, id);
    if (found.ok && found.value.message.deletedAtMs !== null) return fail('not-found', 'deleted');
    return found.ok && found.value.room.archived ? fail('not-allowed', 'room: archived') : found;
  };
  const tell = (message: Message, room: StoredRoom): Changed => {
    switchboard.toUsers(memberIds(room), { type: 'chat.changed', data: { message } });
    return ok({ message });
  };

  return {
    edit(by, { message: id, text, mentions }) {
      const found = findAlive(by, id);
      if (!found.ok) return found;
      const { message, room } = found.value;
      const { body } = message;
      if (message.from !== by.user || body.kind !== 'text' || body.imported)
        return fail('not-allowed', 'not one’s own text');
      if (text === '' && body.files.length === 0) return fail('bad-message', 'text: nothing is said');
      if (text === body.text) return ok({ message });
      const named = mentionsAmong(room, mentions ?? []);
      const edited = tell(storage.editMessage(id, text, named, now()), room);
      for (const user of new Set([...body.mentions, ...named])) {
        if (body.mentions.includes(user) !== named.includes(user)) rooms.tellRead(message.room, user);
      }
      return edited;
    },

    remove(by, { message: id }) {
      const found = find(by, id);
      if (!found.ok) return found;
      const { message, room } = found.value;
      if (message.deletedAtMs !== null) return ok({ message });
      const { body, from } = message;
      if (body.kind !== 'text') return fail('not-allowed', 'a record');
      const roles = { role: roleOf(by.user), senderRole: roleOf(from) };
      if (!mayDelete(message, { ...roles, by: by.user, room })) return fail('not-allowed');
      const deleted = storage.deleteMessage(id, now(), by.user);
      files.release(id);
      // Their names were in the database too.
      if (body.files.length > 0) storage.settle();
      const told = tell(deleted, room);
      for (const user of body.mentions) if (isMember(room, user)) rooms.tellRead(message.room, user);
      return told;
    },

    react(by, { message: id, emoji, on }) {
      const found = findAlive(by, id);
      if (!found.ok) return found;
      const { message, room } = found.value;
      const reaction = message.reactions.find((known) => known.emoji === emoji);
      if ((reaction?.users.includes(by.user) ?? false) === on) return ok({ message });
      if (!reaction && message.reactions.length >= limits.reactionKinds) {
        return fail('not-allowed', 'enough different reactions');
      }
      return tell(storage.setReaction(id, by.user, emoji, on, now()), room);
    },

    pin(by, { message: id, on }) {
      const found = findAlive(by, id);
      if (!found.ok) return found;
      const { message, room } = found.value;
      if ((message.pinnedAtMs !== null) === on) return ok({ message });
      if (on && storage.pinned(message.room).length >= limits.pinsPerRoom) {
        return fail('not-allowed', 'enough pins');
      }
      return tell(storage.setPinned(id, on ? now() : null), room);
    },
  };
}
