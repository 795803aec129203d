import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import type { Room } from '../../../protocol/model.ts';
import type { Storage } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText } from './people.ts';

/** The same, asked one by one. */
const oneByOne = (storage: Storage, user: UserId): Room[] =>
  storage.roomsOf(user).map((stored) => ({
    ...stored,
    members: [...stored.members],
    ...storage.roomPlace(stored.room, user),
    change: storage.lastChange(stored.room),
    reads: storage.reads(stored.room),
    unread: storage.unread(stored.room, user),
    mentions: storage.unreadMentions(stored.room, user),
    last: storage.lastMessage(stored.room) ?? null,
  }));

const byId = (rooms: readonly Room[]): Room[] => rooms.toSorted((a, b) => a.room.localeCompare(b.room));

describe.each(engines)('all rooms of a person at once: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob, eve] = ['', '', ''] as [UserId, UserId, UserId];
  beforeEach(() => {
    place = engine.begin();
    [ada = ada, bob = bob, eve = eve] = ['Ada', 'Bob', 'Eve'].map((name) => addPerson(place.storage, name));
  });
  afterEach(() => place.end());

  /** One of two with talk, one of several that was renamed, muted and pinned, one brought along, one in which nothing was said. */
  function fill({ storage }: Place): RoomId {
    const pair = addPair(storage, ada, bob);
    const first = storage.append(newText(pair, ada, 'word'));
    storage.append({
      ...newText(pair, ada, ''),
      body: { kind: 'text', text: 'you', mentions: [bob], replyTo: null, files: [] },
    });
    storage.setReaction(first.message, bob, '👍', true, 2);
    storage.deleteMessage(storage.append(newText(pair, ada, 'not this')).message, 3);
    storage.setReadSeq(pair, bob, 1, false);
    const hall = randomUUID() as RoomId;
    storage.addRoom(hall, 'Hall', ada, 4);
    storage.addMember(hall, bob, 'member');
    storage.renameRoom(hall, 'Great hall');
    storage.archiveRoom(hall, true);
    storage.setMutedUntil(hall, bob, 9_000);
    storage.setRoomPinned(hall, bob, true);
    storage.setMutesNames(hall, bob, true);
    storage.setLetsRing(pair, bob, true);
    storage.append(newText(hall, bob, 'welcome'));
    const garden = randomUUID() as RoomId;
    storage.addImportedRoom({ room: garden, name: 'Garden', from: 'The old place', createdAtMs: 5 });
    storage.addMember(garden, bob, 'owner');
    addPair(storage, bob, eve);
    return pair;
  }

  it('are as each is by itself', () => {
    const pair = fill(place);
    const storage = place.reopen();
    const seen = storage.roomsSeenBy(bob);
    expect(byId(seen)).toEqual(byId(oneByOne(storage, bob)));
    expect(seen).toHaveLength(4);
    expect(seen.find(({ room }) => room === pair)).toMatchObject({
      ...{ readSeq: 1, unread: 1, mentions: 1, lastSeq: 3, change: 5 },
      reads: expect.arrayContaining([{ user: bob, seq: 0 }]) as unknown,
    });
    expect(new Set(seen.map(({ last }) => last?.seq))).toEqual(new Set([1, 3, undefined]));
  });

  it('are nobody else’s', () => {
    const pair = fill(place);
    expect(place.storage.roomsSeenBy(eve).map(({ room }) => room)).not.toContain(pair);
    expect(place.storage.roomIdsOf(eve)).toEqual(place.storage.roomsSeenBy(eve).map(({ room }) => room));
    expect(place.storage.roomIdsOf(bob)).toHaveLength(4);
    expect(place.storage.roomCount()).toBe(4);
  });
});
