import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RoomId } from '../../src/protocol/ids.ts';
import { createSqliteStorage } from '../../src/service/storage/sqlite-storage.ts';
import { newKeys, type DeviceKeys } from '../../src/service/fakes/device-keys.ts';

interface SeededRoom {
  readonly room: RoomId;
  readonly members: readonly DeviceKeys[];
}

/**
 * Rooms and people written into the database before the service starts: making them over the wire would take longer than what is
 * measured. From there on everything is the service's own way: membership, commit, numbers, fan-out.
 */
export function seedRooms(dataDir: string, sizes: readonly number[]): SeededRoom[] {
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
  const addMember = database.prepare('INSERT INTO members (room, user) VALUES (?, ?)');
  const addRoom = database.prepare('INSERT INTO rooms (room, created_ms) VALUES (?, 0)');
  const fill = (size: number): SeededRoom => {
    const room = randomUUID() as RoomId;
    const members = Array.from({ length: size }, newKeys);
    addRoom.run(room);
    for (const { device } of members) {
      const user = randomUUID();
      addUser.run(user);
      addDevice.run(device, user);
      addMember.run(room, user);
    }
    return { room, members };
  };
  database.exec('BEGIN');
  const rooms = sizes.map(fill);
  database.exec('COMMIT');
  database.close();
  return rooms;
}

export function seedRoom(dataDir: string, size: number): SeededRoom {
  const [room] = seedRooms(dataDir, [size]);
  if (!room) throw new Error('no room was made');
  return room;
}
