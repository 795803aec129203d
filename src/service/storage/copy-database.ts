import { backup, DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage.ts';

/** Few enough pages that who writes in between waits no longer than for another writer. */
const pagesAtOnce = 500;

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Node begins a copy on another thread. Where it meets a transaction right away it gives up and says that nothing went wrong. */
const metTransaction = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 0;
/** Transactions are short: more of these in a row are something else. */
const triesAtMost = 1_000;

async function copyPages(database: DatabaseSync, file: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return void (await backup(database, file, { rate: pagesAtOnce }));
    } catch (error) {
      if (!metTransaction(error) || tries === triesAtMost) throw error;
      await nextTurn();
    }
  }
}

export async function copyDatabase(database: DatabaseSync, file: string): Promise<void> {
  await copyPages(database, file);
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
