import type { DatabaseSync } from 'node:sqlite';
import type { RoomId } from '../../protocol/ids.ts';

/** A room numbers its messages, and everything that changes one; a new message takes a number of each. */
export function createRoomNumbers(database: DatabaseSync) {
  const next = database.prepare(
    `UPDATE rooms SET last_seq = last_seq + 1, last_change = last_change + 1 WHERE room = ?
     RETURNING last_seq AS seq, last_change AS change`,
  );
  const nextChange = database.prepare(
    'UPDATE rooms SET last_change = last_change + 1 WHERE room = ? RETURNING last_change AS change',
  );
  const setChange = database.prepare('UPDATE messages SET change = ? WHERE id = ?');
  return {
    forMessage(room: RoomId): { readonly seq: number; readonly change: number } {
      const row = next.get(room);
      return { seq: Number(row?.['seq']), change: Number(row?.['change']) };
    },
    /** The message with this row was changed. */
    changed(id: number, room: RoomId): void {
      setChange.run(Number(nextChange.get(room)?.['change']), id);
    },
  };
}
