import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStorage } from '../sqlite-storage.ts';
import type { Storage } from '../storage.ts';

/** One place where an engine keeps things, from nothing to its end. */
export interface Place {
  readonly storage: Storage;
  /** As after a restart; an engine that keeps nothing goes on as it is. */
  reopen(): Storage;
  end(): void;
}

export interface Engine {
  readonly name: string;
  begin(): Place;
}

function placeOf(open: () => Storage, isKept: boolean, clean: () => void): Place {
  let storage = open();
  return {
    get storage() {
      return storage;
    },
    reopen() {
      if (!isKept) return storage;
      storage.close();
      storage = open();
      return storage;
    },
    end() {
      storage.close();
      clean();
    },
  };
}

export const engines: readonly Engine[] = [
  {
    name: 'SQLite in a file',
    begin() {
      const folder = mkdtempSync(path.join(tmpdir(), 'parley-engine-'));
      const open = (): Storage => createSqliteStorage(path.join(folder, 'parley.db'), randomUUID);
      return placeOf(open, true, () => rmSync(folder, { recursive: true }));
    },
  },
  {
    name: 'SQLite in memory',
    begin: () =>
      placeOf(
        () => createSqliteStorage(':memory:', randomUUID),
        false,
        () => {},
      ),
  },
];
