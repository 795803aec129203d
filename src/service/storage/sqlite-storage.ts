import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { serviceId } from '../../protocol/ids.ts';
import { createCallTable } from './call-table.ts';
import { createErasureTable } from './erasure-table.ts';
import { createFileTable } from './file-table.ts';
import { createMentionTable } from './mention-table.ts';
import { createImportTable } from './import-table.ts';
import { createMessageEraser } from './message-eraser.ts';
import { createMessageChangeTable } from './message-change-table.ts';
import { copyDatabase } from './copy-database.ts';
import { createDeviceTable } from './device-table.ts';
import { createInviteTable } from './invite-table.ts';
import { createMessageTable } from './message-table.ts';
import { openDatabase } from './open-database.ts';
import { createPeopleTable } from './people-table.ts';
import { createQuietTable } from './quiet-table.ts';
import { createRoomList } from './room-list.ts';
import { createRoomTable } from './room-table.ts';
import { createSearchIndex } from './search-index.ts';
import { createSearchTable } from './search-table.ts';
import { createServiceTable } from './service-table.ts';
import type { Storage } from './storage.ts';

function serviceIdOf(database: DatabaseSync, newId: () => string) {
  const find = database.prepare(`SELECT value FROM meta WHERE key = 'service'`);
  if (!find.get()) database.prepare(`INSERT INTO meta (key, value) VALUES ('service', ?)`).run(newId());
  return v.parse(serviceId, find.get()?.['value']);
}

/** SQLite in one file. A statement is prepared once and kept. */
export function createSqliteStorage(file: string, newId: () => string): Storage {
  const database = openDatabase(file);
  const index = createSearchIndex(database);
  const mentions = createMentionTable(database);
  const quiet = createQuietTable(database);
  const erase = createMessageEraser(database, index, mentions, quiet);
  const size = database.prepare(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  );
  let isOpen = true;
  return {
    service: serviceIdOf(database, newId),
    ...createPeopleTable(database),
    ...createDeviceTable(database),
    ...createInviteTable(database),
    ...createServiceTable(database),
    ...createRoomTable(database),
    ...createRoomList(database),
    ...createMessageTable(database, index, mentions, quiet),
    ...createMessageChangeTable(database, index, mentions, erase),
    ...createSearchTable(database, index),
    ...createFileTable(database),
    ...createCallTable(database),
    ...createErasureTable(database, index, erase),
    ...createImportTable(database, index),
    settle: () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    databaseBytes: () => Number(size.get()?.['bytes']),
    copyTo: (copy) => copyDatabase(database, copy),
    canWrite() {
      try {
        // Another value each time, since one that is there already is not written; and as long as a long message.
        database.exec(
          `INSERT INTO meta (key, value) VALUES ('touched', hex(randomblob(8192)))
           ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        );
        return true;
      } catch {
        return false;
      }
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      database.close();
    },
  };
}
