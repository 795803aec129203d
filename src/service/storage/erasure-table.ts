import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId, userId, type RoomId } from '../../protocol/ids.ts';
import { noName } from '../../protocol/model.ts';
import { inTransaction } from './in-transaction.ts';
import type { MessageEraser } from './message-eraser.ts';
import type { Erasure, OwnDataStorage } from './own-data-storage.ts';
import { createRoomNumbers } from './room-numbers.ts';
import type { SearchIndex } from './search-index.ts';

const foundRow = v.object({ id: v.number(), room: roomId, seq: v.number(), isOwn: v.number() });
const erasureRow = v.variant('kind', [
  v.object({ kind: v.literal('person'), subject: userId }),
  v.object({ kind: v.literal('room'), subject: roomId }),
]);

/** Few enough that who writes meanwhile hardly waits. */
const messagesAtOnce = 200;
/** No index leads from a person to their messages: so many are looked at in one go. */
const looksAtOnce = 5_000;

/** What is kept of a person beside what they wrote: one statement each, all about `?`. */
const forgetting = [
  `UPDATE users SET name = '${noName}', availability = 'away', until_ms = NULL, role = 'member', has_left = 1,
     is_deleted = 1 WHERE user = ?`,
  'DELETE FROM pictures WHERE user = ?',
  `UPDATE devices SET name = '', added_ms = 0, seen_ms = 0, is_removed = 1 WHERE user = ?`,
  'DELETE FROM invites WHERE created_by = ?',
  'DELETE FROM mentions WHERE user = ?',
  `UPDATE members SET read_seq = 0, shown_seq = 0, muted_until_ms = NULL, is_pinned = 0, mutes_names = 0, lets_ring = 0
     WHERE user = ?`,
  `DELETE FROM calls WHERE phase = 'ended'
     AND ?1 IN (SELECT json_extract(body, '$.caller') UNION ALL SELECT value FROM json_each(body, '$.been'))`,
];
const ofRoom = ['mentions', 'quiet_messages', 'invites', 'calls', 'members', 'direct_rooms', 'rooms'];

export function createErasureTable(
  database: DatabaseSync,
  index: SearchIndex,
  erase: MessageEraser,
): Pick<
  OwnDataStorage,
  'forgetPerson' | 'erasures' | 'erasePart' | 'eraseRoomPart' | 'endErasure' | 'beginRoomErasure'
> {
  const forget = forgetting.map((sql) => database.prepare(sql));
  const dropRoom = ofRoom.map((table) => database.prepare(`DELETE FROM ${table} WHERE room = ?`));
  const begin = database.prepare(
    'INSERT INTO erasures (subject, kind) VALUES (?, ?) ON CONFLICT (subject) DO NOTHING',
  );
  const open = database.prepare('SELECT subject, kind FROM erasures ORDER BY kind, subject');
  const end = database.prepare('DELETE FROM erasures WHERE subject = ?');
  const last = database.prepare('SELECT COALESCE(MAX(id), 0) AS last FROM messages');
  const touched = database.prepare(
    `SELECT id, room, seq, sender = ?1 AND kind = 'text' AND deleted_ms IS NULL AS isOwn FROM messages
     WHERE id > ?2 AND id <= ?3
       AND ((sender = ?1 AND kind = 'text' AND deleted_ms IS NULL)
         OR id IN (SELECT id FROM reactions WHERE user = ?1 AND id > ?2 AND id <= ?3))
     ORDER BY id LIMIT ${messagesAtOnce}`,
  );
  const takeReactions = database.prepare('DELETE FROM reactions WHERE id = ? AND user = ?');
  const numbers = createRoomNumbers(database);
  const inRoom = database.prepare(
    `SELECT id, room, seq, 1 AS isOwn FROM messages WHERE room = ? ORDER BY seq LIMIT ${messagesAtOnce}`,
  );
  const dropMessage = database.prepare('DELETE FROM messages WHERE id = ?');

  return {
    forgetPerson: (user, emptied) =>
      inTransaction(database, () => {
        for (const statement of forget) statement.run(user);
        begin.run(user, 'person');
        for (const room of emptied) begin.run(room, 'room');
      }),

    erasures: () =>
      open.all().map((row): Erasure => {
        const { kind, subject } = v.parse(erasureRow, row);
        return kind === 'person' ? { kind, user: subject } : { kind, room: subject };
      }),

    erasePart: (user, from, atMs) =>
      inTransaction(database, () => {
        const lastId = Number(last.get()?.['last']);
        const upTo = Math.min(from + looksAtOnce, lastId);
        const found = touched.all(user, from, upTo).map((row) => v.parse(foundRow, row));
        const rooms = new Set<RoomId>();
        for (const message of found) {
          if (message.isOwn === 1) erase(message, atMs);
          takeReactions.run(message.id, user);
          numbers.changed(message.id, message.room);
          rooms.add(message.room);
        }
        const reached = found.length === messagesAtOnce ? (found.at(-1)?.id ?? upTo) : upTo;
        return { rooms: [...rooms], next: reached < lastId ? reached : null };
      }),

    eraseRoomPart: (room) =>
      inTransaction(database, () => {
        const found = inRoom.all(room).map((row) => v.parse(foundRow, row));
        for (const message of found) {
          erase(message, 0);
          dropMessage.run(message.id);
        }
        if (found.length > 0) return false;
        for (const statement of dropRoom) statement.run(room);
        index.forgetSubject(room);
        return true;
      }),

    beginRoomErasure: (room) => void begin.run(room, 'room'),
    endErasure: (erasure) => void end.run(erasure.kind === 'person' ? erasure.user : erasure.room),
  };
}
