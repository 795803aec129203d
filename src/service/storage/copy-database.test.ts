import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { createTemporaryFolder } from '../fakes/socket-client.ts';
import { copyDatabase } from './copy-database.ts';

it('a copy that begins while something is written waits for it', async () => {
  const folder = createTemporaryFolder();
  const file = path.join(folder.path, 'copy.db');
  const database = new DatabaseSync(path.join(folder.path, 'source.db'));
  database.exec('CREATE TABLE words (word); BEGIN IMMEDIATE; INSERT INTO words VALUES (1)');
  const copying = copyDatabase(database, file);
  // Begun, and turned away at least once.
  await expect.poll(() => existsSync(file)).toBe(true);
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  database.exec('COMMIT');
  await copying;
  const copy = new DatabaseSync(file);
  expect(copy.prepare('SELECT word FROM words').get()).toEqual({ word: 1 });
  copy.close();
  database.close();
  folder.remove();
});
