import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { MessageId, RoomId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse } from '../fakes/core-house.ts';
import type { SearchQuery } from './storage.ts';

const everything = {
  text: '',
  from: undefined,
  afterMs: undefined,
  beforeMs: undefined,
  has: undefined,
  cursor: undefined,
  limit: 5,
};

it('looks at so many messages and no more, and says where to go on', { timeout: 60_000 }, () => {
  const { storage, enter } = createCoreHouse();
  const [ada, bob] = [enter({ name: 'Ada' }), enter({ name: 'Bob' })];
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const say = (text: string, into: RoomId = room) =>
    storage.append({
      message: randomUUID() as MessageId,
      room: into,
      from: ada.self,
      atMs: 1,
      body: { kind: 'text', text, mentions: [], replyTo: null, files: [] },
    });
  const first = say('q is the first of all');
  for (let count = 0; count < limits.searchLooks + 10; count += 1) say('nothing here');
  // One letter is in no entry of the index, so each message has to be looked at.
  const query: SearchQuery = { ...everything, text: 'q', rooms: [room] };
  const { messages, cursor } = storage.search(query);
  expect([messages, cursor]).toEqual([[], expect.any(String)]);
  expect(storage.search({ ...query, cursor: cursor ?? undefined })).toEqual({
    messages: [first],
    cursor: null,
  });
});

it('names no more than some hundred rooms to the index, and leaves no room out', () => {
  const { storage, enter } = createCoreHouse();
  const [ada, bob, eve] = [enter({ name: 'Ada' }), enter({ name: 'Bob' }), enter({ name: 'Eve' })];
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const other = bob.ask('room.open', { with: eve.self }).room.room;
  for (const [who, into] of [
    [ada, room],
    [bob, other],
  ] as const) {
    who.ask('chat.send', { room: into, message: randomUUID() as MessageId, text: 'the same words' });
  }
  const strangers = Array.from({ length: 500 }, () => randomUUID() as RoomId);
  const { messages } = storage.search({ ...everything, text: 'same', rooms: [...strangers, room] });
  expect(messages.map((message) => message.room)).toEqual([room]);
});
