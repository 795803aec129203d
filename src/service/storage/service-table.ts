import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { policy } from '../../protocol/model.ts';
import type { AccessStorage } from './access-storage.ts';
import { inTransaction } from './in-transaction.ts';

const keyRow = v.object({ kid: v.string(), secret: v.string(), sinceMs: v.number() });

/** What the service knows of itself: its name and policy, and the keys of its tokens. */
export function createServiceTable(
  database: DatabaseSync,
): Pick<AccessStorage, 'sessionKeys' | 'saveSessionKeys' | 'serviceCard' | 'saveServiceCard'> {
  const keys = database.prepare(
    'SELECT kid, secret, since_ms AS sinceMs FROM session_keys ORDER BY since_ms DESC',
  );
  const dropKeys = database.prepare('DELETE FROM session_keys');
  const addKey = database.prepare('INSERT INTO session_keys (kid, secret, since_ms) VALUES (?, ?, ?)');
  const find = database.prepare('SELECT value FROM meta WHERE key = ?');
  const put = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const read = (key: string): unknown => find.get(key)?.['value'] ?? null;
  return {
    sessionKeys: () => keys.all().map((row) => v.parse(keyRow, row)),
    saveSessionKeys: (kept) =>
      inTransaction(database, () => {
        dropKeys.run();
        for (const { kid, secret, sinceMs } of kept) addKey.run(kid, secret, sinceMs);
      }),
    serviceCard: () => ({
      name: v.parse(v.nullable(v.string()), read('name')),
      policy: v.parse(v.nullable(policy), read('policy')),
    }),
    saveServiceCard: ({ name, policy: chosen }) =>
      inTransaction(database, () => {
        if (name !== undefined) put.run('name', name);
        if (chosen !== undefined) put.run('policy', chosen);
      }),
  };
}
