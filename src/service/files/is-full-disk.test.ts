import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { isFullDisk } from './is-full-disk.ts';

const errorOf = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

it('knows what the file system says of a full disk, and what SQLite says', () => {
  expect(isFullDisk(errorOf(() => writeFileSync('/dev/full', 'x')))).toBe(true);
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE notes (text TEXT); PRAGMA max_page_count = 4');
  const insert = database.prepare('INSERT INTO notes VALUES (?)');
  expect(isFullDisk(errorOf(() => void insert.run('x'.repeat(100_000))))).toBe(true);
});

it('takes no other failure for one', () => {
  expect(isFullDisk(errorOf(() => writeFileSync('/dev/null/x', 'x')))).toBe(false);
  const database = new DatabaseSync(':memory:');
  expect(isFullDisk(errorOf(() => database.exec('INSERT INTO nowhere VALUES (1)')))).toBe(false);
  expect(isFullDisk('ENOSPC')).toBe(false);
});
