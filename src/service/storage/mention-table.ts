import type { DatabaseSync } from 'node:sqlite';
import type { RoomId, UserId } from '../../protocol/ids.ts';

/** Who is named where, so that it is counted without reading messages. */
export interface MentionTable {
  set(room: RoomId, seq: number, users: readonly UserId[]): void;
  unread(room: RoomId, user: UserId): number;
}

export function createMentionTable(database: DatabaseSync): MentionTable {
  const clear = database.prepare('DELETE FROM mentions WHERE room = ? AND seq = ?');
  const add = database.prepare(
    'INSERT INTO mentions (user, room, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const count = database.prepare(
    `SELECT count(*) AS unread FROM mentions n JOIN members m ON m.room = n.room AND m.user = n.user
     WHERE n.user = ? AND n.room = ? AND n.seq > m.read_seq`,
  );
  return {
    set(room, seq, users) {
      clear.run(room, seq);
      for (const user of users) add.run(user, room, seq);
    },
    unread: (room, user) => Number(count.get(user, room)?.['unread']),
  };
}
