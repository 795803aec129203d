import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson } from './people.ts';

describe.each(engines)('the service of itself: $name', patience, (engine) => {
  let place: Place;
  beforeEach(() => void (place = engine.begin()));
  afterEach(() => place.end());

  it('has no keys at first, then those that were saved last, the newest first', () => {
    expect(place.storage.sessionKeys()).toEqual([]);
    const [old, now] = [
      { kid: 'old', secret: 'one', sinceMs: 1 },
      { kid: 'now', secret: 'two', sinceMs: 2 },
    ];
    place.storage.saveSessionKeys([old]);
    place.storage.saveSessionKeys([old, now]);
    expect(place.reopen().sessionKeys()).toEqual([now, old]);
    place.storage.saveSessionKeys([now]);
    expect(place.reopen().sessionKeys()).toEqual([now]);
  });

  it('keeps all keys or none', () => {
    const key = { kid: 'one', secret: 'one', sinceMs: 1 };
    place.storage.saveSessionKeys([key]);
    const twice = { kid: 'two', secret: 'two', sinceMs: 2 };
    expect(() => place.storage.saveSessionKeys([twice, twice])).toThrow(Error);
    expect(place.reopen().sessionKeys()).toEqual([key]);
  });

  it('has a card of which each line is set by itself', () => {
    expect(place.storage.serviceCard()).toEqual({ name: null, policy: null });
    place.storage.saveServiceCard({ name: 'The lab' });
    expect(place.reopen().serviceCard()).toEqual({ name: 'The lab', policy: null });
    place.storage.saveServiceCard({ policy: 'approval' });
    place.storage.saveServiceCard({});
    expect(place.reopen().serviceCard()).toEqual({ name: 'The lab', policy: 'approval' });
  });

  it('can write', () => {
    expect(place.storage.canWrite()).toBe(true);
  });
});

describe.each(engines)('a room as each of its members has it: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
  });
  afterEach(() => place.end());

  const usual = { readSeq: 0, mutedUntilMs: null, pinned: false };

  it('is muted and kept on top for one of them alone, until they say otherwise', () => {
    place.storage.setMutedUntil(room, ada, 8.64e15);
    place.storage.setRoomPinned(room, ada, true);
    const storage = place.reopen();
    expect(storage.roomPlace(room, ada)).toEqual({ readSeq: 0, mutedUntilMs: 8.64e15, pinned: true });
    expect(storage.roomPlace(room, bob)).toEqual(usual);
    storage.setMutedUntil(room, ada, null);
    storage.setRoomPinned(room, ada, false);
    expect(place.reopen().roomPlace(room, ada)).toEqual(usual);
  });

  it('mutes names and lets the other ring for one of them alone, until they say otherwise', () => {
    place.storage.setMutesNames(room, ada, true);
    place.storage.setLetsRing(room, ada, true);
    const storage = place.reopen();
    expect(storage.roomPlace(room, ada)).toEqual({ ...usual, mutesNames: true, letsRing: true });
    expect(storage.roomPlace(room, bob)).toEqual(usual);
    storage.setMutesNames(room, ada, false);
    storage.setLetsRing(room, ada, false);
    expect(place.reopen().roomPlace(room, ada)).toEqual(usual);
  });

  it('is as for a stranger to who left, and as new to who comes again', () => {
    place.storage.setRoomPinned(room, bob, true);
    expect([place.storage.removeMember(room, bob), place.storage.removeMember(room, bob)]).toEqual([
      true,
      false,
    ]);
    expect(place.reopen().roomPlace(room, bob)).toEqual(usual);
    place.storage.addMember(room, bob, 'guest');
    expect(place.reopen().roomPlace(room, bob)).toEqual(usual);
    expect(place.storage.room(room)?.members).toContainEqual({ user: bob, role: 'guest' });
  });

  it('has a name, an archive and roles that are as they were last set', () => {
    const hall = crypto.randomUUID() as RoomId;
    place.storage.addRoom(hall, 'Hall', ada, 3);
    place.storage.addMember(hall, bob, 'member');
    place.storage.renameRoom(hall, 'Great hall');
    place.storage.archiveRoom(hall, true);
    place.storage.setRoomRole(hall, bob, 'owner');
    expect(place.reopen().room(hall)).toMatchObject({
      ...{ kind: 'group', name: 'Great hall', archived: true, createdAtMs: 3, lastSeq: 0 },
      members: expect.arrayContaining([
        { user: ada, role: 'owner' },
        { user: bob, role: 'owner' },
      ]) as unknown,
    });
    place.storage.archiveRoom(hall, false);
    expect(place.reopen().room(hall)?.archived).toBe(false);
  });
});
