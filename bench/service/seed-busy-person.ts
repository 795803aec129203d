import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TextBody } from '../../src/protocol/model.ts';
import { type DeviceKeys, newKeys } from '../../src/service/fakes/device-keys.ts';
import { columnsOf } from '../../src/service/storage/message-row.ts';
import { createSqliteStorage } from '../../src/service/storage/sqlite-storage.ts';
import type { Talk } from './talk.ts';

const colleagues = 500;
const membersInRoom = 12;
const messagesInRoom = 40;
/** So much of each room was read. */
const readUpTo = 30;

/**
 * One person in so many rooms, each with members, talk, and some of it unread. Written into the database before the service
 * starts; the search index is left out, because a welcome does not look at it.
 */
export function seedBusyPerson(dataDir: string, rooms: number, talk: Talk): DeviceKeys {
  const file = path.join(dataDir, 'parley.db');
  createSqliteStorage(file, randomUUID).close();
  const database = new DatabaseSync(file);
  const addUser = database.prepare(
    `INSERT INTO users (user, name, availability, role, has_left, created_ms)
     VALUES (?, 'Somebody', 'available', 'member', 0, 0)`,
  );
  const addDevice = database.prepare(
    `INSERT INTO devices (device, user, name, added_ms, seen_ms, is_removed) VALUES (?, ?, 'Laptop', 0, 0, 0)`,
  );
  const addRoom = database.prepare(
    `INSERT INTO rooms (room, kind, name, created_ms, last_seq, last_change) VALUES (?, 'group', ?, 0, ?, ?)`,
  );
  const addMember = database.prepare(
    'INSERT INTO members (room, user, read_seq, shown_seq) VALUES (?, ?, ?, ?)',
  );
  const addMessage = database.prepare(
    `INSERT INTO messages (room, seq, change, message, sender, at_ms, kind, text, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const people = Array.from({ length: colleagues + 1 }, () => randomUUID());
  const [self = ''] = people;
  const keys = newKeys();
  database.exec('BEGIN');
  for (const user of people) addUser.run(user);
  addDevice.run(keys.device, self);
  for (let number = 0; number < rooms; number += 1) {
    const room = randomUUID();
    addRoom.run(room, `Room ${number}`, messagesInRoom, messagesInRoom);
    const others = Array.from({ length: membersInRoom }, () => talk.pick(people, talk.share()));
    for (const user of new Set([self, ...others])) addMember.run(room, user, readUpTo, readUpTo);
    for (let seq = 1; seq <= messagesInRoom; seq += 1) {
      const from = talk.pick(others, talk.share());
      const body: TextBody = { kind: 'text', text: talk.sentence(), mentions: [], replyTo: null, files: [] };
      addMessage.run(room, seq, seq, randomUUID(), from, 1_700_000_000_000 + seq, ...columnsOf(body));
    }
  }
  database.exec('COMMIT');
  database.close();
  return keys;
}
