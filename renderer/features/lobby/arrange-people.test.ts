import { describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../src/protocol/ids.ts';
import type { Person, Presence, Room } from '../../../src/protocol/model.ts';
import { membersOf, messageAt } from '../../platform/fakes/sample.ts';
import { arrangePeople, roomsByPerson } from './arrange-people.ts';

const user = (id: string) => id as UserId;
const person = (id: string, name: string, presence: Presence = 'available'): [UserId, Person] => [
  user(id),
  { user: user(id), name, presence, role: 'member', left: false },
];
const roomWith = (id: string, atMs: number | null, lastSeq = 3, readSeq = 3): Room => ({
  room: `room-${id}` as RoomId,
  kind: 'direct',
  name: null,
  members: membersOf(user('me'), user(id)),
  archived: false,
  createdAtMs: 0,
  lastSeq,
  change: lastSeq,
  readSeq,
  reads: [],
  unread: lastSeq - readSeq,
  mentions: 0,
  mutedUntilMs: null,
  pinned: false,
  last: atMs === null ? null : messageAt(3, { room: `room-${id}` as RoomId, from: user(id), atMs }),
});

const names = (...args: Parameters<typeof arrangePeople>) =>
  arrangePeople(...args).map((entry) => entry.person.name);

describe('the list of people', () => {
  const people = new Map([
    person('a', 'Ada'),
    person('b', 'Bob', 'offline'),
    person('c', 'Cyd'),
    person('d', 'Dan'),
    person('e', 'Eva', 'offline'),
  ]);

  it('has the newest conversation on top, then who is here, then names', () => {
    const rooms = new Map([
      [user('b'), roomWith('b', 10)],
      [user('d'), roomWith('d', 20)],
      [user('c'), roomWith('c', null)],
    ]);
    expect(names(people, rooms, '')).toEqual(['Dan', 'Bob', 'Ada', 'Cyd', 'Eva']);
  });

  it('keeps on top whom the person wants there', () => {
    const rooms = new Map([
      [user('b'), { ...roomWith('b', 10), pinned: true }],
      [user('d'), roomWith('d', 20)],
    ]);
    expect(names(people, rooms, '').slice(0, 2)).toEqual(['Bob', 'Dan']);
  });

  it('counts what is unread', () => {
    const rooms = new Map([[user('a'), roomWith('a', 1, 5, 3)]]);
    expect(arrangePeople(people, rooms, 'ada')[0]?.unread).toBe(2);
  });

  it('finds the person of a direct room, whoever is named first', () => {
    const rooms = new Map([[`room-a` as RoomId, roomWith('a', 1)]]);
    expect([...roomsByPerson(rooms, user('me')).keys()]).toEqual(['a']);
  });
});
