import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { deviceId, userId, visitId } from '../../protocol/ids.ts';
import { call } from '../../protocol/model.ts';
import type { CallStorage, StoredCall } from './storage.ts';

const callSchema = v.object({
  ...call.entries,
  been: v.array(userId),
  gone: v.array(v.object({ visit: visitId, device: deviceId })),
});

export function createCallTable(database: DatabaseSync): CallStorage {
  const save = database.prepare(
    `INSERT INTO calls (call, room, phase, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (call) DO UPDATE SET phase = excluded.phase, body = excluded.body`,
  );
  const find = database.prepare('SELECT body FROM calls WHERE call = ?');
  const open = database.prepare(`SELECT body FROM calls WHERE phase <> 'ended'`);
  const parse = (row: { body?: unknown }): StoredCall => v.parse(callSchema, JSON.parse(String(row.body)));
  return {
    saveCall: (call: StoredCall): void =>
      void save.run(call.call, call.room, call.state.phase, JSON.stringify(call)),
    call: (id: string): StoredCall | undefined => {
      const row = find.get(id);
      return row && parse(row);
    },
    openCalls: (): StoredCall[] => open.all().map(parse),
  };
}
