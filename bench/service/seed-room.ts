import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RoomId } from '../../src/protocol/ids.ts';
import { createSqliteStorage } from '../../src/service/storage/sqlite-storage.ts';
import { newSecret } from './client.ts';

export interface SeededRoom {
  readonly room: RoomId;
  readonly secrets: readonly string[];
}

/**
 * A room with many members, written into the database before the service starts: over the wire only rooms of two can be made
 * yet. From there on everything is the service's own way: membership, commit, numbers, fan-out.
 */
export function seedRoom(dataDir: string, members: number): SeededRoom {
  const file = path.join(dataDir, 'parley.db');
  createSqliteStorage(file, randomUUID).close();
  const database = new DatabaseSync(file);
  const room = randomUUID() as RoomId;
  const secrets = Array.from({ length: members }, newSecret);
  const addUser = database.prepare(
    `INSERT INTO users (user, name, availability, token_hash, created_ms) VALUES (?, 'Somebody', 'available', ?, 0)`,
  );
  const addMember = database.prepare('INSERT INTO members (room, user) VALUES (?, ?)');
  database.exec('BEGIN');
  database.prepare('INSERT INTO rooms (room, created_ms) VALUES (?, 0)').run(room);
  for (const secret of secrets) {
    const user = randomUUID();
    addUser.run(user, createHash('sha256').update(secret).digest('base64url'));
    addMember.run(room, user);
  }
  database.exec('COMMIT');
  database.close();
  return { room, secrets };
}
