import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId } from '../../protocol/ids.ts';
import { inTransaction } from './in-transaction.ts';
import { columnsOf } from './message-row.ts';
import type { OwnDataStorage } from './own-data-storage.ts';
import { createRoomNumbers } from './room-numbers.ts';
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
  const numbers = createRoomNumbers(database);
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
          const { seq, change } = numbers.forMessage(room);
          const row = insert.get(room, seq, change, message, from, atMs, ...columnsOf(body), pinnedAtMs);
          index.put(Number(row?.['id']), room, from, body);
        }
        return known;
      }),
    importedWithoutMembers: () => empty.all().map((row) => v.parse(roomId, row['room'])),
  };
}
