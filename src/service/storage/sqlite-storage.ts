import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { serviceId } from '../../protocol/ids.ts';
import { call as callSchema, type Call } from '../../protocol/model.ts';
import { createMessageTable } from './message-table.ts';
import { openDatabase } from './open-database.ts';
import { createPeopleTable } from './people-table.ts';
import { createRoomTable } from './room-table.ts';
import type { Storage } from './storage.ts';

function serviceIdOf(database: DatabaseSync, newId: () => string) {
  const find = database.prepare(`SELECT value FROM meta WHERE key = 'service'`);
  if (!find.get()) database.prepare(`INSERT INTO meta (key, value) VALUES ('service', ?)`).run(newId());
  return v.parse(serviceId, find.get()?.['value']);
}

function createCallTable(database: DatabaseSync) {
  const save = database.prepare(
    `INSERT INTO calls (call, room, phase, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (call) DO UPDATE SET phase = excluded.phase, body = excluded.body`,
  );
  const find = database.prepare('SELECT body FROM calls WHERE call = ?');
  const open = database.prepare(`SELECT body FROM calls WHERE phase <> 'ended'`);
  const parse = (row: { body?: unknown }): Call => v.parse(callSchema, JSON.parse(String(row.body)));
  return {
    saveCall: (call: Call): void =>
      void save.run(call.call, call.room, call.state.phase, JSON.stringify(call)),
    call: (id: string): Call | undefined => {
      const row = find.get(id);
      return row && parse(row);
    },
    openCalls: (): Call[] => open.all().map(parse),
  };
}

/** SQLite in one file. A statement is prepared once and kept. */
export function createSqliteStorage(file: string, newId: () => string): Storage {
  const database = openDatabase(file);
  let isOpen = true;
  return {
    service: serviceIdOf(database, newId),
    ...createPeopleTable(database),
    ...createRoomTable(database),
    ...createMessageTable(database),
    ...createCallTable(database),
    close() {
      if (!isOpen) return;
      isOpen = false;
      database.close();
    },
  };
}
