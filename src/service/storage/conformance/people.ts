import { randomUUID } from 'node:crypto';
import type { MessageId, RoomId, UserId } from '../../../protocol/ids.ts';
import type { NewMessage, Storage, StoredUser } from '../storage.ts';

export function addPerson(storage: Storage, name: string): UserId {
  const user = randomUUID() as UserId;
  storage.addUser(
    { user, name, availability: 'available', untilMs: null, chosenMs: 0, role: 'member', left: false },
    1,
  );
  return user;
}

export function addPair(storage: Storage, a: UserId, b: UserId): RoomId {
  return storage.addDirectRoom(randomUUID() as RoomId, a, b, 1).room;
}

export const newText = (room: RoomId, from: UserId, text: string): NewMessage => ({
  ...{ message: randomUUID() as MessageId, room, from, atMs: 1 },
  body: { kind: 'text', text, mentions: [], replyTo: null, files: [] },
});

/** Many in one write: each by itself waits for the disk. */
export function addTexts(storage: Storage, room: RoomId, from: readonly UserId[], texts: readonly string[]) {
  const messages = texts.flatMap((text, index) => {
    const sender = from[index % from.length];
    return sender ? [{ ...newText(room, sender, text), pinnedAtMs: null }] : [];
  });
  storage.appendImported(messages);
}

export const words = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `word ${index}`);

/** Parts of an erasure: an engine that never comes to an end fails, and does not hang. */
export const tooMany = 100;

/** Two of whom nothing is alike. */
export function adaAndBob(ada: UserId, bob: UserId): StoredUser[] {
  const leads = {
    role: 'owner',
    left: false,
    availability: 'away',
    untilMs: 9_000,
    chosenMs: 8_000,
  } as const;
  const left = { role: 'guest', left: true, availability: 'available', untilMs: null, chosenMs: 0 } as const;
  return [
    { user: ada, name: 'Ada', ...leads },
    { user: bob, name: 'Bob', ...left },
  ];
}
