import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { inTransaction } from './in-transaction.ts';

describe('a transaction', () => {
  it('on a full disk says so, undoes all of it, and the next one works', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE notes (text TEXT); PRAGMA max_page_count = 10');
    const insert = database.prepare('INSERT INTO notes VALUES (?)');
    const count = () => database.prepare('SELECT count(*) AS n FROM notes').get()?.['n'];
    const writeTooMuch = () => {
      insert.run('first');
      insert.run('x'.repeat(100_000));
    };
    expect(() => inTransaction(database, writeTooMuch)).toThrow('full');
    expect(count()).toBe(0);
    inTransaction(database, () => insert.run('small'));
    expect(count()).toBe(1);
  });
});
