import type { DatabaseSync } from 'node:sqlite';
import type { RoomId, UserId } from '../../protocol/ids.ts';

/** Who is named where, so that it is counted without reading messages. */
export interface MentionTable {
  set(room: RoomId, seq: number, users: readonly UserId[]): void;
  unread(room: RoomId, user: UserId): number;
}

/** Of the member `m`. */
export const mentionCount =
  '(SELECT count(*) FROM mentions n WHERE n.user = m.user AND n.room = m.room AND n.seq > m.read_seq)';

export function createMentionTable(database: DatabaseSync): MentionTable {
  const clear = database.prepare('DELETE FROM mentions WHERE room = ? AND seq = ?');
  const add = database.prepare(
    'INSERT INTO mentions (user, room, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const count = database.prepare(
    `SELECT ${mentionCount} AS unread FROM members m WHERE m.user = ? AND m.room = ?`,
  );
  return {
    set(room, seq, users) {
      clear.run(room, seq);
      for (const user of users) add.run(user, room, seq);
    },
    unread: (room, user) => Number(count.get(user, room)?.['unread'] ?? 0),
  };
}
