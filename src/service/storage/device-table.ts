import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { deviceId, userId } from '../../protocol/ids.ts';
import { flag } from './flag.ts';
import type { AccessStorage, StoredDevice } from './access-storage.ts';

const row = v.object({
  device: deviceId,
  user: userId,
  name: v.string(),
  addedMs: v.number(),
  seenMs: v.number(),
  removed: flag,
});
const parse = (found: unknown): StoredDevice => v.parse(row, found);
const select =
  'SELECT device, user, name, added_ms AS addedMs, seen_ms AS seenMs, is_removed AS removed FROM devices';

export function createDeviceTable(
  database: DatabaseSync,
): Pick<AccessStorage, 'device' | 'devicesOf' | 'saveDevice'> {
  const byId = database.prepare(`${select} WHERE device = ?`);
  const byUser = database.prepare(`${select} WHERE user = ? ORDER BY added_ms, device`);
  const save = database.prepare(
    `INSERT INTO devices (device, user, name, added_ms, seen_ms, is_removed) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (device) DO UPDATE SET user = excluded.user, name = excluded.name, added_ms = excluded.added_ms,
       seen_ms = excluded.seen_ms, is_removed = excluded.is_removed`,
  );
  return {
    device: (id) => {
      const found = byId.get(id);
      return found && parse(found);
    },
    devicesOf: (user) => byUser.all(user).map(parse),
    saveDevice: ({ device, user, name, addedMs, seenMs, removed }) =>
      void save.run(device, user, name, addedMs, seenMs, Number(removed)),
  };
}
