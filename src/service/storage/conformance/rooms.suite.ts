import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, InviteId, RoomId, UserId } from '../../../protocol/ids.ts';
import { sampleCall } from '../../fakes/sample-call.ts';
import type { StoredInvite } from '../access-storage.ts';
import type { StoredCall } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson } from './people.ts';

describe.each(engines)('people, rooms, calls: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
  });
  afterEach(() => place.end());

  it('a pair has one room, from whichever side it is asked for', () => {
    const room = addPair(place.storage, ada, bob);
    expect(() => addPair(place.storage, bob, ada)).toThrow(Error);
    const storage = place.reopen();
    expect(storage.directRoom(bob, ada)?.room).toBe(room);
    expect(storage.roomsOf(ada)).toEqual([storage.room(room)]);
  });

  it('a room that could not be made leaves nothing behind', () => {
    addPair(place.storage, ada, bob);
    const second = randomUUID() as RoomId;
    expect(() => place.storage.addDirectRoom(second, ada, bob, 2)).toThrow(Error);
    expect(place.storage.room(second)).toBeUndefined();
    expect(place.storage.roomsOf(bob)).toHaveLength(1);
  });

  it('who is a member is one once', () => {
    const room = addPair(place.storage, ada, bob);
    const eve = addPerson(place.storage, 'Eve');
    expect([
      place.storage.addMember(room, eve, 'member'),
      place.storage.addMember(room, eve, 'guest'),
    ]).toEqual([true, false]);
    expect(
      place
        .reopen()
        .room(room)
        ?.members.map(({ user }) => user)
        .sort(),
    ).toEqual([ada, bob, eve].sort());
  });

  it('people and devices are as they were last saved', () => {
    const person = {
      user: ada,
      name: 'Ada L.',
      availability: 'dnd',
      untilMs: 9_000,
      chosenMs: 8_000,
      role: 'admin',
      left: true,
    } as const;
    place.storage.saveUser(person);
    const device = {
      device: randomUUID() as DeviceId,
      user: bob,
      name: 'Laptop',
      addedMs: 1,
      seenMs: 2,
      removed: false,
    };
    place.storage.saveDevice(device);
    place.storage.saveDevice({ ...device, seenMs: 3, removed: true });
    const storage = place.reopen();
    expect(storage.users().find(({ user }) => user === ada)).toEqual(person);
    expect(storage.device(device.device)).toEqual({ ...device, seenMs: 3, removed: true });
  });

  it('an invite is found by its hash, with what was used of it', () => {
    const invite: StoredInvite = {
      ...{
        invite: randomUUID() as InviteId,
        tokenHash: 'hash',
        label: 'for all',
        role: 'member',
        room: null,
      },
      ...{ by: ada, createdMs: 1, expiresMs: 9, usesLeft: 2, used: 0, revoked: false },
    };
    place.storage.saveInvite(invite);
    place.storage.saveInvite({ ...invite, usesLeft: 1, used: 1 });
    const storage = place.reopen();
    expect(storage.inviteByHash('hash')).toEqual({ ...invite, usesLeft: 1, used: 1 });
    expect(storage.invites()).toHaveLength(1);
  });

  it('calls that go on are there after a restart, ended ones are not among them', () => {
    const call = sampleCall(addPair(place.storage, ada, bob), [ada, bob]);
    place.storage.saveCall(call);
    expect(place.reopen().openCalls()).toEqual([call]);
    const ended: StoredCall = { ...call, state: { phase: 'ended', reason: 'hung-up', atMs: 6 } };
    place.storage.saveCall(ended);
    expect(place.reopen().openCalls()).toEqual([]);
    expect(place.storage.call(call.call)).toEqual(ended);
  });

  it('the service keeps its id', () => {
    const { service } = place.storage;
    expect(place.reopen().service).toBe(service);
  });
});
