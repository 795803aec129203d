import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { call as callSchema, type Call } from '../../protocol/model.ts';
import type { CallStorage } from './storage.ts';

export function createCallTable(database: DatabaseSync): CallStorage {
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
