import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId, userId, type RoomId } from '../../protocol/ids.ts';
import { room as roomShape, roomMember, type Message, type Room } from '../../protocol/model.ts';
import { flag } from './flag.ts';
import { mentionCount } from './mention-table.ts';
import { readMessage, selectMessage } from './message-row.ts';
import { createParseMemo } from './parse-memo.ts';
import { unreadCount } from './quiet-table.ts';
import type { RoomListStorage } from './storage.ts';

const seenRow = v.object({
  room: roomId,
  kind: roomShape.entries.kind,
  name: v.nullable(v.string()),
  archived: flag,
  importedFrom: v.nullable(v.string()),
  createdAtMs: v.number(),
  lastSeq: v.number(),
  change: v.number(),
  readSeq: v.number(),
  mutedUntilMs: v.nullable(v.number()),
  pinned: flag,
  mutesNames: flag,
  letsRing: flag,
  unread: v.number(),
  mentions: v.number(),
  members: v.string(),
});
const memberList = v.array(v.tuple([userId, roomMember.entries.role, v.number()]));

/** Who is in it, and how far each has read. */
function readMembers(text: string): Pick<Room, 'members' | 'reads'> {
  const list = v.parse(memberList, JSON.parse(text));
  return {
    members: list.map(([user, role]) => ({ user, role })),
    reads: list.map(([user, , seq]) => ({ user, seq })),
  };
}

export function createRoomList(database: DatabaseSync): RoomListStorage {
  const parseMembers = createParseMemo(readMembers);
  const seen = database.prepare(
    `SELECT r.room, r.kind, r.name, r.is_archived AS archived, r.imported_from AS importedFrom, r.created_ms AS createdAtMs,
       r.last_seq AS lastSeq, r.last_change AS change, m.read_seq AS readSeq, m.muted_until_ms AS mutedUntilMs, m.is_pinned AS pinned,
       m.mutes_names AS mutesNames, m.lets_ring AS letsRing,
       ${unreadCount} AS unread, ${mentionCount} AS mentions,
       (SELECT json_group_array(json_array(user, role, shown_seq)) FROM members WHERE room = r.room) AS members
     FROM members m JOIN rooms r ON r.room = m.room WHERE m.user = ?`,
  );
  const newest = database.prepare(
    `${selectMessage} JOIN members me ON me.room = m.room AND me.user = ?
     WHERE m.seq = (SELECT max(seq) FROM messages WHERE room = me.room)`,
  );
  const ids = database.prepare('SELECT room FROM members WHERE user = ?');
  const count = database.prepare('SELECT count(*) AS rooms FROM rooms');

  return {
    roomsSeenBy(user) {
      const last = new Map<RoomId, Message>();
      for (const row of newest.all(user)) {
        const message = readMessage(row);
        last.set(message.room, message);
      }
      return seen.all(user).map((row) => {
        const { members: list, importedFrom, mutesNames, letsRing, ...rest } = v.parse(seenRow, row);
        const { members, reads } = parseMembers(list);
        return {
          ...rest,
          ...(importedFrom !== null && { importedFrom }),
          ...(mutesNames && { mutesNames }),
          ...(letsRing && { letsRing }),
          members: [...members],
          reads: [...reads],
          last: last.get(rest.room) ?? null,
        };
      });
    },
    roomIdsOf: (user) => ids.all(user).map(({ room }) => v.parse(roomId, room)),
    roomCount: () => Number(count.get()?.['rooms']),
  };
}
