import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RoomId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newMessage, type FakeDevice } from '../fakes/core-house.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';

function setUp() {
  const house = createCoreHouse();
  const [ada, bob, eve] = [
    house.enter({ name: 'Ada' }),
    house.enter({ name: 'Bob' }),
    house.enter({ name: 'Eve' }),
  ];
  const room = randomUUID() as RoomId;
  const { room: made } = ada.ask('room.create', { room, name: 'Lab', members: [bob.self] });
  return { house, ada, bob, eve, room, made };
}

const seenBy = (device: FakeDevice, room: RoomId) =>
  device
    .heard('room.changed')
    .map((event) => event.room)
    .findLast((each) => each.room === room);
const rolesIn = (device: FakeDevice, room: RoomId) =>
  Object.fromEntries((seenBy(device, room)?.members ?? []).map(({ user, role }) => [user, role]));
const eventsIn = (device: FakeDevice, room: RoomId): string[] =>
  device
    .ask('chat.history', { room, limit: 50 })
    .messages.flatMap(({ body }) => (body.kind === 'event' ? [body.what] : []));

describe('a room of several', () => {
  it('is made once, led by who made it, and told to all of it', () => {
    const { ada, bob, eve, room, made } = setUp();
    expect(made).toMatchObject({ kind: 'group', name: 'Lab', archived: false });
    expect(rolesIn(bob, room)).toEqual({ [ada.self]: 'owner', [bob.self]: 'member' });
    expect(eve.heard('room.changed')).toEqual([]);
    ada.ask('room.create', { room, name: 'Again', members: [eve.self] });
    expect(eve.heard('room.changed')).toEqual([]);
    expect(eve.refusal('room.create', { room, name: 'Mine', members: [] })).toBe('not-allowed');
    expect(eventsIn(bob, room)).toEqual(['created']);
  });

  it('carries what is said to all of it, and to nobody else', () => {
    const { ada, bob, eve, room } = setUp();
    bob.ask('chat.send', { room, message: newMessage(), text: 'hello' });
    expect(ada.heard('chat.message').at(-1)?.message.body).toMatchObject({ text: 'hello' });
    expect(eve.heard('chat.message')).toEqual([]);
    expect(eve.refusal('chat.history', { room, limit: 1 })).toBe('not-found');
  });

  it('takes more people in, who have nothing to catch up with', () => {
    const { house, ada, bob, eve, room } = setUp();
    bob.ask('chat.send', { room, message: newMessage(), text: 'before' });
    bob.ask('room.add', { room, users: [eve.self, eve.self, ada.self] });
    expect(Object.keys(rolesIn(ada, room))).toHaveLength(3);
    const { lastSeq, readSeq } = house.enter(eve.hello).welcome.rooms[0] ?? { lastSeq: 0, readSeq: 0 };
    expect(lastSeq - readSeq).toBe(1);
    expect(eventsIn(eve, room)).toEqual(['created', 'added']);
  });

  it('is named, archived and cleared by who leads it alone', () => {
    const { ada, bob, eve, room } = setUp();
    expect(bob.refusal('room.rename', { room, name: 'X' })).toBe('not-allowed');
    expect(bob.refusal('room.archive', { room, archived: true })).toBe('not-allowed');
    expect(bob.refusal('room.remove', { room, user: ada.self })).toBe('not-allowed');
    expect(eve.refusal('room.rename', { room, name: 'X' })).toBe('not-found');
    ada.ask('room.rename', { room, name: 'Lab 2' });
    ada.ask('room.rename', { room, name: 'Lab 2' });
    expect(seenBy(bob, room)?.name).toBe('Lab 2');
    ada.ask('room.remove', { room, user: bob.self });
    expect(bob.heard('room.gone')).toEqual([{ room }]);
    expect(bob.refusal('chat.send', { room, message: newMessage(), text: 'x' })).toBe('not-found');
    expect(ada.refusal('room.remove', { room, user: bob.self })).toBe('not-found');
    expect(eventsIn(ada, room)).toEqual(['created', 'renamed', 'removed']);
  });

  it('that is archived can be read and not written, and comes back', () => {
    const { ada, bob, room } = setUp();
    ada.ask('room.archive', { room, archived: true });
    expect(seenBy(bob, room)?.archived).toBe(true);
    expect(bob.refusal('chat.send', { room, message: newMessage(), text: 'x' })).toBe('not-allowed');
    expect(eventsIn(bob, room)).toEqual(['created', 'archived']);
    ada.ask('room.archive', { room, archived: false });
    bob.ask('chat.send', { room, message: newMessage(), text: 'x' });
  });

  it('is never without somebody who leads it', () => {
    const { ada, bob, room } = setUp();
    expect(ada.refusal('room.role', { room, user: ada.self, role: 'member' })).toBe('not-allowed');
    ada.ask('room.role', { room, user: bob.self, role: 'owner' });
    ada.ask('room.role', { room, user: ada.self, role: 'member' });
    expect(rolesIn(bob, room)).toEqual({ [ada.self]: 'member', [bob.self]: 'owner' });
    bob.ask('room.leave', { room });
    expect(bob.heard('room.gone')).toEqual([{ room }]);
    expect(rolesIn(ada, room)).toEqual({ [ada.self]: 'owner' });
  });

  it('outlives a restart', () => {
    const { house, bob, room } = setUp();
    house.restart();
    expect(house.enter(bob.hello).welcome.rooms).toMatchObject([{ room, name: 'Lab', kind: 'group' }]);
  });

  it('loses who is removed from the service', () => {
    const { house, ada, bob, room } = setUp();
    const owner = house.enter({ admission: { kind: 'invite', token: house.service.inviteOwner() ?? '' } });
    owner.ask('person.remove', { user: bob.self });
    expect(rolesIn(ada, room)).toEqual({ [ada.self]: 'owner' });
  });

  it('is one of not too many', () => {
    const { house, ada } = setUp();
    for (let count = 1; count < limits.roomsPerPerson; count += 1)
      house.storage.addRoom(randomUUID() as RoomId, 'Room', ada.self, 1);
    const input = { room: randomUUID() as RoomId, name: 'One more', members: [] };
    expect(ada.refusal('room.create', input)).toBe('not-allowed');
  });
});

describe('a room of two', () => {
  it('stays as it is', () => {
    const { ada, bob, eve } = setUp();
    const { room } = ada.ask('room.open', { with: bob.self }).room;
    expect(ada.refusal('room.rename', { room, name: 'X' })).toBe('not-allowed');
    expect(ada.refusal('room.add', { room, users: [eve.self] })).toBe('not-allowed');
    expect(ada.refusal('room.leave', { room })).toBe('not-allowed');
    const input = { role: 'member', room, expiresInMs: null, uses: null, label: '' } as const;
    expect(ada.refusal('invite.create', input)).toBe('not-allowed');
  });
});

describe('for oneself', () => {
  it('a room is muted and pinned, on all devices and nobody else’s', () => {
    const { house, ada, bob, room } = setUp();
    const tablet = house.link(bob);
    bob.ask('room.mute', { room, untilMs: 5_000_000_000_000 });
    bob.ask('room.pin', { room, pinned: true });
    expect(seenBy(tablet, room)).toMatchObject({ mutedUntilMs: 5_000_000_000_000, pinned: true });
    expect(seenBy(ada, room)).toMatchObject({ mutedUntilMs: null, pinned: false });
    bob.ask('room.mute', { room, untilMs: null });
    expect(seenBy(tablet, room)?.mutedUntilMs).toBeNull();
  });

  it('a muting can take names with it, and they come back with its end', () => {
    const { bob, room } = setUp();
    bob.ask('room.mute', { room, untilMs: 5_000_000_000_000, names: true });
    expect(seenBy(bob, room)).toMatchObject({ mutesNames: true });
    bob.ask('room.mute', { room, untilMs: null, names: true });
    expect(seenBy(bob, room)).not.toHaveProperty('mutesNames');
  });

  it('who may ring through is said of one person, by the other alone, and seen by nobody else', () => {
    const { ada, bob, room } = setUp();
    const direct = bob.ask('room.open', { with: ada.self }).room.room;
    bob.ask('room.trust', { room: direct, letsRing: true });
    expect(seenBy(bob, direct)).toMatchObject({ letsRing: true });
    ada.ask('room.pin', { room: direct, pinned: true });
    expect(seenBy(ada, direct)).not.toHaveProperty('letsRing');
    expect(bob.refusal('room.trust', { room, letsRing: true })).toBe('not-allowed');
  });
});

describe('a guest', () => {
  it('comes into the room by an invite into it, and makes and brings nothing', () => {
    const { house, ada, bob, eve, room } = setUp();
    const input = { role: 'guest', room, expiresInMs: null, uses: 1, label: '' } as const;
    expect(eve.refusal('invite.create', input)).toBe('not-found');
    const { token } = bob.ask('invite.create', input);
    const gus = house.enter({ name: 'Gus', admission: { kind: 'invite', token } });
    expect(gus.welcome.rooms).toMatchObject([{ room }]);
    expect(gus.welcome.people.map(({ name }) => name).sort()).toEqual(['Ada', 'Bob', 'Gus']);
    expect(rolesIn(ada, room)[gus.self]).toBe('guest');
    expect(gus.refusal('room.add', { room, users: [eve.self] })).toBe('not-allowed');
    const mine = { room: randomUUID() as RoomId, name: 'Mine', members: [] };
    expect(gus.refusal('room.create', mine)).toBe('not-allowed');
  });
});

it('what is the same for all of a room is looked up once, however many are told', () => {
  const storage = createSqliteStorage(':memory:', randomUUID);
  let looks = 0;
  const reads = (room: RoomId) => {
    looks += 1;
    return storage.reads(room);
  };
  const house = createCoreHouse({ storage: { ...storage, reads } });
  const leader = house.enter();
  const others = Array.from({ length: 9 }, () => house.enter());
  const room = randomUUID() as RoomId;
  leader.ask('room.create', { room, name: 'Lab', members: others.map(({ self }) => self) });
  looks = 0;
  leader.ask('room.rename', { room, name: 'Great lab' });
  expect(others.map((other) => seenBy(other, room)?.name)).toEqual(others.map(() => 'Great lab'));
  expect(looks).toBe(1);
});
