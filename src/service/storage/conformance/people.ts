import { randomUUID } from 'node:crypto';
import type { MessageId, RoomId, UserId } from '../../../protocol/ids.ts';
import type { NewMessage, Storage } from '../storage.ts';

export function addPerson(storage: Storage, name: string): UserId {
  const user = randomUUID() as UserId;
  storage.addUser({ user, name, availability: 'available', untilMs: null, role: 'member', left: false }, 1);
  return user;
}

export function addPair(storage: Storage, a: UserId, b: UserId): RoomId {
  return storage.addDirectRoom(randomUUID() as RoomId, a, b, 1).room;
}

export const newText = (room: RoomId, from: UserId, text: string): NewMessage => ({
  ...{ message: randomUUID() as MessageId, room, from, atMs: 1 },
  body: { kind: 'text', text, mentions: [], replyTo: null, files: [] },
});
