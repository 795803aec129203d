import { backup, DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage.ts';

/** Few enough pages that who writes in between waits no longer than for another writer. */
const pagesAtOnce = 500;

export async function copyDatabase(database: DatabaseSync, file: string): Promise<void> {
  await backup(database, file, { rate: pagesAtOnce });
  const copy = new DatabaseSync(file);
  try {
    // One file alone, which can be carried about: with a log beside it, half of it may stay behind.
    copy.exec('PRAGMA journal_mode = DELETE');
    const verdict = copy.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (verdict !== 'ok') throw new StorageError('corrupt', file, verdict);
  } finally {
    copy.close();
  }
}
