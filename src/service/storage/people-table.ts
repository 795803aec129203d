import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { userId } from '../../protocol/ids.ts';
import { availability, name } from '../../protocol/model.ts';
import type { PeopleStorage, StoredUser } from './storage.ts';

const userRow = v.object({ user: userId, name, availability });
const parse = (row: unknown): StoredUser => v.parse(userRow, row);

export function createPeopleTable(database: DatabaseSync): PeopleStorage {
  const byToken = database.prepare('SELECT user, name, availability FROM users WHERE token_hash = ?');
  const all = database.prepare('SELECT user, name, availability FROM users ORDER BY created_ms');
  const add = database.prepare(
    'INSERT INTO users (user, name, availability, token_hash, created_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const save = database.prepare('UPDATE users SET name = ?, availability = ? WHERE user = ?');
  const owner = database.prepare('SELECT user FROM devices WHERE device = ?');
  const addDevice = database.prepare('INSERT INTO devices (device, user) VALUES (?, ?)');
  return {
    userByToken: (tokenHash) => {
      const row = byToken.get(tokenHash);
      return row && parse(row);
    },
    addUser: ({ user, name: called, availability: chosen }, tokenHash, atMs) =>
      void add.run(user, called, chosen, tokenHash, atMs),
    saveUser: ({ user, name: called, availability: chosen }) => void save.run(called, chosen, user),
    users: () => all.all().map(parse),
    ownerOf: (device) => {
      const row = owner.get(device);
      return row && v.parse(userId, row['user']);
    },
    addDevice: (device, user) => void addDevice.run(device, user),
  };
}
