import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { userId } from '../../protocol/ids.ts';
import { availability, name, role, timestampMs } from '../../protocol/model.ts';
import { flag } from './flag.ts';
import type { PeopleStorage, StoredPicture, StoredUser } from './storage.ts';

const userRow = v.object({
  user: userId,
  name,
  availability,
  untilMs: v.nullable(timestampMs),
  chosenMs: timestampMs,
  role,
  left: flag,
  deleted: flag,
  picture: v.nullable(v.string()),
});
const pictureRow = v.object({ id: v.string(), content: v.instance(Uint8Array) });

function parse(row: unknown): StoredUser {
  const { deleted, picture, ...user } = v.parse(userRow, row);
  return { ...user, ...(deleted && { deleted }), ...(picture !== null && { picture }) };
}

export function createPeopleTable(database: DatabaseSync): PeopleStorage {
  const all = database.prepare(
    `SELECT user, name, availability, until_ms AS untilMs, chosen_ms AS chosenMs, role, has_left AS "left", is_deleted AS deleted,
       picture
     FROM users LEFT JOIN pictures USING (user) ORDER BY created_ms, users.rowid`,
  );
  const add = database.prepare(
    `INSERT INTO users (user, name, availability, until_ms, chosen_ms, role, has_left, created_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const save = database.prepare(
    'UPDATE users SET name = ?, availability = ?, until_ms = ?, chosen_ms = ?, role = ?, has_left = ? WHERE user = ?',
  );
  const keepPicture = database.prepare(
    'INSERT OR REPLACE INTO pictures (user, picture, content) VALUES (?, ?, ?)',
  );
  const dropPicture = database.prepare('DELETE FROM pictures WHERE user = ?');
  const picture = database.prepare('SELECT picture AS id, content FROM pictures WHERE user = ?');
  const facts = ({ name, availability, untilMs, chosenMs, role, left }: StoredUser) =>
    [name, availability, untilMs, chosenMs, role, Number(left)] as const;
  return {
    addUser: (user, atMs) => void add.run(user.user, ...facts(user), atMs),
    saveUser: (user) => void save.run(...facts(user), user.user),
    users: () => all.all().map(parse),
    setPicture(user, given) {
      if (given) keepPicture.run(user, given.id, given.content);
      else dropPicture.run(user);
    },
    pictureOf(user): StoredPicture | undefined {
      const row = picture.get(user);
      return row && v.parse(pictureRow, row);
    },
  };
}
