import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStorage } from '../sqlite-storage.ts';
import type { Storage } from '../storage.ts';

/** One place where an engine keeps things, from nothing to its end. */
export interface Place {
  readonly storage: Storage;
  /** As after a restart; an engine that keeps nothing goes on as it is. */
  reopen(): Storage;
  /** What `copyTo` wrote here. */
  readCopy(file: string): Storage;
  /** What lies on the disk just now, byte for byte. */
  onDisk(): string;
  end(): void;
}

export interface Engine {
  readonly name: string;
  /** Whether something lies on the disk. */
  readonly isKept: boolean;
  /** What of the port was asked for in all places together. */
  readonly asked: ReadonlySet<string>;
  begin(): Place;
}

/** Takes down what it is asked for. */
const listened = (storage: Storage, asked: Set<string>): Storage =>
  new Proxy(storage, {
    get(target, name, receiver): unknown {
      asked.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });

const openFile = (file: string): Storage => createSqliteStorage(file, randomUUID);

function placeOf(open: () => Storage, isKept: boolean, folder: string): Place {
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
    readCopy: openFile,
    onDisk: () =>
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name)).toString('latin1'))
        .join('\n'),
    end() {
      storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function engineOf(name: string, isKept: boolean, openIn: (folder: string) => Storage): Engine {
  const asked = new Set<string>();
  return {
    name,
    isKept,
    asked,
    begin() {
      const folder = mkdtempSync(path.join(tmpdir(), 'parley-engine-'));
      return placeOf(() => listened(openIn(folder), asked), isKept, folder);
    },
  };
}

/** Each write waits for the disk, and how long a busy one takes is no promise of the port. */
export const patience = { timeout: 120_000 };

export const engines: readonly Engine[] = [
  engineOf('SQLite in a file', true, (folder) => openFile(path.join(folder, 'parley.db'))),
  engineOf('SQLite in memory', false, () => openFile(':memory:')),
];
