import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations.ts';
import { StorageError, type StorageProblem } from './storage.ts';

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org, result codes). */
const damaged = new Set<unknown>([11, 26]);

const problemOf = (error: unknown): StorageProblem =>
  error instanceof Error && 'errcode' in error && damaged.has(error.errcode) ? 'corrupt' : 'unusable';

export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    database = new DatabaseSync(file);
    // Reading first: a damaged file shows itself before anything is written.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    // FULL, because an acknowledged message must also survive a power cut; 4,000 commits a second are more than a team types.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 3000',
    );
    if (!migrate(database)) throw new StorageError('newer', file, undefined);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof StorageError ? error : new StorageError(problemOf(error), file, error);
  }
}
