import { generateKeyPairSync, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import { deviceOf } from '../../src/service/core/access/device-proof.ts';
import { createSqliteStorage } from '../../src/service/storage/sqlite-storage.ts';
import type { Storage } from '../../src/service/storage/storage.ts';
import { identityFrom } from './kept-identity.ts';

export interface Member {
  readonly name: string;
  readonly privateKey: string;
}

function addMember(storage: Storage, name: string): Member & { readonly user: UserId } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kept = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const user = randomUUID() as UserId;
  storage.addUser(
    { user, name, availability: 'available', untilMs: null, chosenMs: 0, role: 'member', left: false },
    0,
  );
  const device = deviceOf(identityFrom(kept).publicKey);
  storage.saveDevice({ device, user, name: 'Laptop', addedMs: 0, seenMs: 0, removed: false });
  return { name, privateKey: kept, user };
}

/** People and rooms of all of them, put in before the service starts: who made them is not what is tried here. */
export function seedRooms(dataDir: string, names: readonly string[], roomCount: number) {
  const storage = createSqliteStorage(path.join(dataDir, 'parley.db'), randomUUID);
  const members = names.map((name) => addMember(storage, name));
  const rooms = Array.from({ length: roomCount }, () => {
    // A pair of nobody for each: a pair has one room.
    const nobody = [randomUUID() as UserId, randomUUID() as UserId] as const;
    for (const user of nobody)
      storage.addUser(
        {
          user,
          name: 'Nobody',
          availability: 'available',
          untilMs: null,
          chosenMs: 0,
          role: 'member',
          left: false,
        },
        0,
      );
    const { room } = storage.addDirectRoom(randomUUID() as RoomId, ...nobody, 0);
    for (const { user } of members) storage.addMember(room, user, 'member');
    return room;
  });
  storage.close();
  return { rooms, people: members.map(({ name, privateKey }): Member => ({ name, privateKey })) };
}
