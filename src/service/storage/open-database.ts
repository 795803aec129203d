import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isNewer, migrate } from './migrations.ts';
import { StorageError, type StorageProblem } from './storage.ts';

/** Result codes of sqlite.org: SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_NOTADB. */
const problems = new Map<unknown, StorageProblem>([
  [5, 'in-use'],
  [11, 'corrupt'],
  [26, 'corrupt'],
]);

const problemOf = (error: unknown): StorageProblem =>
  (error instanceof Error && 'errcode' in error && problems.get(error.errcode)) || 'unusable';

/** A predecessor that is just closing may hold the file a moment longer. */
const busyTimeoutMs = 3_000;

/** Looks without writing, so that a file which is damaged or newer stays as it is, byte for byte. */
function inspect(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
  try {
    if (isNewer(database)) throw new StorageError('newer', file, undefined);
    const verdict = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (verdict !== 'ok') throw new StorageError('corrupt', file, verdict);
  } finally {
    database.close();
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    // EXCLUSIVE: two services on one folder would each believe to know every call. It must come before WAL is first used.
    // FULL: an acknowledged message must also survive a power cut; 4,000 commits a second are more than a team types.
    database.exec(
      `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF`,
    );
    // What was deleted is overwritten, and not only forgotten.
    database.exec('PRAGMA secure_delete = ON');
    // Only now: a step may put a table in another's place, to which others refer (sqlite.org/lang_altertable.html, 7).
    migrate(database);
    database.exec('PRAGMA foreign_keys = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite's own name for a database without a file. */
const inMemory = ':memory:';

function prepare(file: string): void {
  if (file === inMemory) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) inspect(file);
  // For its owner's eyes, whoever may look into the folder; SQLite gives the files beside it the same rights.
  else closeSync(openSync(file, 'a', 0o600));
}

/** Throws a StorageError where it is damaged or newer. */
export function checkDatabase(file: string): void {
  try {
    inspect(file);
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(problemOf(error), file, error);
  }
}

/** A service holds it. A damaged one is nobody's. */
export function isInUse(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
    } finally {
      database.close();
    }
    return false;
  } catch (error) {
    return problemOf(error) === 'in-use';
  }
}

export function openDatabase(file: string): DatabaseSync {
  try {
    prepare(file);
    return open(file);
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(problemOf(error), file, error);
  }
}
