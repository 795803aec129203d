import { describe, expect, it } from 'vitest';
import { createCoreHouse, newRoom, type FakeDevice } from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';

/** Bob leads the hall, Carol is in it, Dave leads the attic; Olga manages the service. */
function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  const olga = house.enter({ keys, name: 'Olga' });
  const bob = house.enter({ name: 'Bob' });
  const carol = house.enter({ name: 'Carol' });
  const dave = house.enter({ name: 'Dave' });
  const [hall, attic] = [newRoom(), newRoom()];
  bob.ask('room.create', { room: hall, name: 'Hall', members: [carol.self] });
  dave.ask('room.create', { room: attic, name: 'Attic', members: [] });
  const link = (by: FakeDevice, room = hall) =>
    by.ask('invite.create', { role: 'guest', room, expiresInMs: 1_000, uses: null, label: '' });
  return { house, olga, bob, carol, dave, hall, attic, link };
}

const idsFor = (device: FakeDevice, room: ReturnType<typeof newRoom>) =>
  device.ask('invite.list', { room }).invites.map(({ invite }) => invite);

describe('a link into a room', () => {
  it('is listed with its room alone', () => {
    const { dave, attic, hall, bob, link } = setUp();
    const own = link(dave, attic).invite.invite;
    bob.ask('room.add', { room: hall, users: [dave.self] });
    link(dave, hall);
    expect(idsFor(dave, attic)).toEqual([own]);
    expect(dave.ask('invite.list', {}).invites).toHaveLength(2);
  });

  it('of a member is seen and taken back by who leads the room, not by other members', () => {
    const { house, bob, carol, hall, link } = setUp();
    const { invite, token } = link(carol);
    const { invite: led } = link(bob);
    expect(idsFor(carol, hall)).toEqual([invite.invite]);
    expect(carol.refusal('invite.revoke', { invite: led.invite })).toBe('not-found');
    expect(idsFor(bob, hall).toSorted()).toEqual([invite.invite, led.invite].toSorted());
    bob.ask('invite.revoke', { invite: invite.invite });
    expect(house.turnedAway({ admission: { kind: 'invite', token } })).toBe('invite-invalid');
  });

  it('is nobody’s business who leads another room, and that of who manages the service', () => {
    const { olga, dave, bob, hall, link } = setUp();
    const { invite } = link(bob);
    expect([idsFor(dave, hall), dave.refusal('invite.revoke', { invite: invite.invite })]).toEqual([
      [],
      'not-found',
    ]);
    expect(idsFor(olga, hall)).toEqual([invite.invite]);
  });

  it('brings who is known here into the room, as who they are', () => {
    const { house, bob, dave, hall, link } = setUp();
    const { token } = link(bob);
    const back = house.enter({ ...dave.hello, admission: { kind: 'invite', token } });
    const room = back.welcome.rooms.find(({ room }) => room === hall);
    expect(room?.members.find(({ user }) => user === dave.self)?.role).toBe('member');
  });

  it('says in the welcome where it led, also with its last use, and not to who is not in the room', () => {
    const { house, bob, hall } = setUp();
    const { invite, token } = bob.ask('invite.create', {
      ...{ role: 'guest', room: hall, expiresInMs: null, uses: 1, label: '' },
    });
    const admission = { kind: 'invite', token } as const;
    const gus = house.enter({ name: 'Gus', admission });
    expect(gus.welcome.invitedTo).toBe(hall);
    expect(house.enter({ ...gus.hello, admission: null }).welcome.invitedTo).toBeNull();
    expect(house.enter({ ...gus.hello, admission }).welcome.invitedTo).toBe(hall);
    bob.ask('room.remove', { room: hall, user: gus.self });
    expect(house.enter({ ...gus.hello, admission }).welcome.invitedTo).toBeNull();
    expect(bob.ask('invite.list', { room: hall }).invites).toMatchObject([
      { ...invite, usesLeft: 0, used: 1, over: 'used-up' },
    ]);
  });

  it('stays shut once its time is over', () => {
    const { house, bob, hall, link } = setUp();
    const { token } = link(bob);
    house.clock.advance(1_001);
    expect(house.turnedAway({ admission: { kind: 'invite', token } })).toBe('invite-invalid');
    expect(bob.ask('invite.list', { room: hall }).invites).toMatchObject([{ over: 'expired' }]);
  });
});
