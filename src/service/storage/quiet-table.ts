import type { DatabaseSync } from 'node:sqlite';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { MessageBody } from '../../protocol/model.ts';
import { waitsToBeRead } from '../../protocol/unread.ts';

/** Which messages need not be read, so that the others are counted without looking at them. */
export interface QuietTable {
  /** As it was written. Whoever wrote words has read them; who rang in vain has nothing to read either. */
  note(room: RoomId, seq: number, from: UserId, body: MessageBody): void;
  /** Deleted: nobody has to read it any more. */
  silence(room: RoomId, seq: number): void;
  unread(room: RoomId, user: UserId): number;
}

/** Of the member `m` in the room `r`. */
export const unreadCount = `max(0, r.last_seq - m.read_seq - (
  SELECT count(*) FROM quiet_messages q
  WHERE q.room = m.room AND q.seq > m.read_seq AND (q.user IS NULL OR q.user = m.user)
))`;

export function createQuietTable(database: DatabaseSync): QuietTable {
  const add = database.prepare('INSERT OR REPLACE INTO quiet_messages (room, seq, user) VALUES (?, ?, ?)');
  const count = database.prepare(
    `SELECT ${unreadCount} AS unread FROM members m JOIN rooms r ON r.room = m.room WHERE m.room = ? AND m.user = ?`,
  );
  return {
    note(room, seq, from, body) {
      if (!waitsToBeRead(body)) add.run(room, seq, null);
      else if (body.kind === 'call') add.run(room, seq, from);
    },
    silence: (room, seq) => void add.run(room, seq, null),
    unread: (room, user) => Number(count.get(room, user)?.['unread'] ?? 0),
  };
}
