import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId } from '../../protocol/ids.ts';
import { inTransaction } from './in-transaction.ts';
import { columnsOf } from './message-row.ts';
import type { OwnDataStorage } from './own-data-storage.ts';
import type { SearchIndex } from './search-index.ts';

export function createImportTable(
  database: DatabaseSync,
  index: SearchIndex,
): Pick<OwnDataStorage, 'addImportedRoom' | 'appendImported' | 'importedWithoutMembers'> {
  const addRoom = database.prepare(
    `INSERT INTO rooms (room, kind, name, is_archived, imported_from, created_ms) VALUES (?, 'group', ?, 1, ?, ?)
     ON CONFLICT (room) DO NOTHING`,
  );
  const find = database.prepare('SELECT 1 FROM messages WHERE message = ?');
  const next = database.prepare(
    `UPDATE rooms SET last_seq = last_seq + 1, last_change = last_change + 1 WHERE room = ?
     RETURNING last_seq, last_change`,
  );
  const insert = database.prepare(
    `INSERT INTO messages (room, seq, change, message, sender, at_ms, kind, text, details, pinned_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const empty = database.prepare(
    `SELECT room FROM rooms r WHERE imported_from IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM members m WHERE m.room = r.room)`,
  );
  return {
    addImportedRoom: ({ room, name, from, createdAtMs }) => void addRoom.run(room, name, from, createdAtMs),
    appendImported: (messages) =>
      inTransaction(database, () => {
        let known = 0;
        for (const { message, room, from, atMs, body, pinnedAtMs } of messages) {
          if (find.get(message)) {
            known += 1;
            continue;
          }
          const numbers = next.get(room);
          const place = [Number(numbers?.['last_seq']), Number(numbers?.['last_change'])] as const;
          const row = insert.get(room, ...place, message, from, atMs, ...columnsOf(body), pinnedAtMs);
          index.put(Number(row?.['id']), room, from, body);
        }
        return known;
      }),
    importedWithoutMembers: () => empty.all().map((row) => v.parse(roomId, row['room'])),
  };
}
