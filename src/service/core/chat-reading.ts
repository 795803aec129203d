import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { Storage } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import type { Rooms } from './rooms.ts';

/** What was said, for those who may see it. */
export interface ChatReading {
  history(by: Identity, input: RequestInput<'chat.history'>): Answer<RequestOutput<'chat.history'>>;
  around(by: Identity, input: RequestInput<'chat.around'>): Answer<RequestOutput<'chat.around'>>;
  changes(by: Identity, input: RequestInput<'chat.changes'>): Answer<RequestOutput<'chat.changes'>>;
  get(by: Identity, input: RequestInput<'chat.get'>): Answer<RequestOutput<'chat.get'>>;
  edits(by: Identity, input: RequestInput<'chat.edits'>): Answer<RequestOutput<'chat.edits'>>;
  pins(by: Identity, input: RequestInput<'chat.pins'>): Answer<RequestOutput<'chat.pins'>>;
  search(by: Identity, input: RequestInput<'chat.search'>): Answer<RequestOutput<'chat.search'>>;
}

interface Deps {
  readonly storage: Storage;
  readonly rooms: Rooms;
}

export function createChatReading({ storage, rooms }: Deps): ChatReading {
  return {
    history(by, { room: id, before, after, limit }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      if (before !== undefined && after !== undefined) return fail('bad-message', 'before, after: only one');
      const page =
        after === undefined
          ? storage.historyBefore(id, before ?? Number.MAX_SAFE_INTEGER, limit)
          : storage.historyAfter(id, after, limit);
      return ok({ ...page, change: storage.lastChange(id) });
    },

    around(by, { room: id, seq, limit }) {
      const room = rooms.forMember(id, by.user);
      if (!room.ok) return room;
      const older = storage.historyBefore(id, seq + 1, Math.ceil(limit / 2));
      const newer = storage.historyAfter(id, seq, Math.max(1, Math.floor(limit / 2)));
      return ok({
        messages: [...older.messages, ...newer.messages],
        older: older.more,
        newer: newer.more,
        change: storage.lastChange(id),
      });
    },

    changes(by, { room: id, after, limit }) {
      const room = rooms.forMember(id, by.user);
      return room.ok ? ok(storage.changesAfter(id, after, limit)) : room;
    },

    get(by, { messages }) {
      const found = messages.flatMap((id) => storage.messageById(id) ?? []);
      return ok({ messages: found.filter(({ room }) => rooms.forMember(room, by.user).ok) });
    },

    edits(by, { message: id }) {
      const message = storage.messageById(id);
      if (!message || !rooms.forMember(message.room, by.user).ok) return fail('not-found');
      return ok({ edits: storage.editsOf(id) });
    },

    pins(by, { room: id }) {
      const room = rooms.forMember(id, by.user);
      return room.ok ? ok({ messages: storage.pinned(id) }) : room;
    },

    search(by, { text, room: id, from, afterMs, beforeMs, has, cursor, limit }) {
      if (id !== undefined && !rooms.forMember(id, by.user).ok) return fail('not-found');
      const searched = id === undefined ? storage.roomIdsOf(by.user) : [id];
      return ok(storage.search({ text, rooms: searched, from, afterMs, beforeMs, has, cursor, limit }));
    },
  };
}
