import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../../protocol/errors.ts';
import type { UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import { createCoreHouse, newRoom, type FakeDevice } from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';

/** Olga's service, with Gus as a guest in her hall, and Bob who is elsewhere. */
function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  const owner = house.enter({ keys, name: 'Olga' });
  const bob = house.enter({ name: 'Bob' });
  const hall = newRoom();
  owner.ask('room.create', { room: hall, name: 'Hall', members: [] });
  const input = { role: 'guest', room: hall, expiresInMs: null, uses: null, label: '' } as const;
  const admission = { kind: 'invite', token: owner.ask('invite.create', input).token } as const;
  const guest = house.enter({ name: 'Gus', admission });
  guest.forget();
  return { house, owner, bob, guest, hall, admission };
}

const namesIn = ({ welcome }: FakeDevice) => welcome.people.map(({ name }) => name).sort();
const heardOf = (device: FakeDevice) => device.heard('person.changed').map(({ person }) => person.name);

describe('a guest', () => {
  it('finds the room of the invite, who is in it, and nothing else', () => {
    const { guest, hall } = setUp();
    expect(namesIn(guest)).toEqual(['Gus', 'Olga']);
    expect(guest.welcome.rooms).toMatchObject([{ room: hall }]);
  });

  it('is said to have joined, where nobody has to read it', () => {
    const { owner, guest, hall } = setUp();
    const note = { kind: 'event', what: 'joined', user: guest.self };
    expect(owner.heard('chat.message').at(-1)?.message).toMatchObject({ from: guest.self, body: note });
    expect(owner.ask('chat.history', { room: hall, limit: 1 }).messages).toMatchObject([{ body: note }]);
    expect(guest.welcome.rooms).toMatchObject([{ unread: 0 }]);
  });

  it('comes into no room that is archived, or is full', () => {
    const { house, owner, hall, admission, guest } = setUp();
    owner.ask('room.archive', { room: hall, archived: true });
    expect(house.turnedAway({ name: 'Gina', admission })).toBe('invite-invalid');
    owner.ask('room.archive', { room: hall, archived: false });
    for (let count = 2; count < limits.roomMembers; count += 1) {
      const user = crypto.randomUUID() as UserId;
      const choice = { availability: 'available', untilMs: null, chosenMs: 0 } as const;
      const about = { name: 'X', ...choice, role: 'member', left: false } as const;
      house.storage.addUser({ ...about, user }, 1);
      house.storage.addMember(hall, user, 'member');
    }
    expect(house.turnedAway({ name: 'Gina', admission })).toBe('rate-limited');
    expect(house.enter(guest.hello).welcome.rooms).toHaveLength(1);
  });

  it('hears of those in the room alone', () => {
    const { owner, bob, guest } = setUp();
    bob.ask('profile.set', { name: 'Robert' });
    expect(heardOf(guest)).toEqual([]);
    owner.ask('profile.set', { name: 'Olga B.' });
    expect(heardOf(guest)).toEqual(['Olga B.']);
  });

  it('is told who somebody is, once, before they are in a room together', () => {
    const { owner, bob, guest, hall } = setUp();
    owner.ask('room.add', { room: hall, users: [bob.self] });
    const kinds = guest.frames.map((text) => text.match(/"type":"(person|room)\.changed"/)?.[1] ?? '');
    expect(kinds.filter(Boolean).slice(-2)).toEqual(['person', 'room']);
    expect(heardOf(guest)).toEqual(['Bob']);
    owner.ask('room.rename', { room: hall, name: 'Great hall' });
    expect(heardOf(guest)).toEqual(['Bob']);
  });

  it('is told who it is that opens a conversation with them', () => {
    const { bob, guest } = setUp();
    bob.ask('room.open', { with: guest.self });
    expect(heardOf(guest)).toEqual(['Bob']);
  });

  it('and another who comes by the same invite know each other', () => {
    const { house, guest, admission } = setUp();
    expect(namesIn(house.enter({ name: 'Gina', admission }))).toEqual(['Gina', 'Gus', 'Olga']);
    expect(heardOf(guest)).toContain('Gina');
  });

  it('who becomes a member comes again on all devices, and sees everybody', () => {
    const { house, owner, guest } = setUp();
    const phone = house.link(guest);
    owner.ask('person.role', { user: guest.self, role: 'member' });
    expect([guest.closedWith, phone.closedWith]).toEqual([[closeCodes.comeAgain], [closeCodes.comeAgain]]);
    expect(namesIn(house.enter(guest.hello))).toEqual(['Bob', 'Gus', 'Olga']);
  });

  it('is what a member may become, and then sees less', () => {
    const { house, owner, bob } = setUp();
    owner.ask('person.role', { user: bob.self, role: 'guest' });
    expect(bob.closedWith).toEqual([closeCodes.comeAgain]);
    expect(namesIn(house.enter(bob.hello))).toEqual(['Bob']);
  });

  it('follows an invite to be a member without being sent away by it', () => {
    const { house, owner, guest } = setUp();
    const input = { role: 'member', room: null, expiresInMs: null, uses: 1, label: '' } as const;
    const { token } = owner.ask('invite.create', input);
    const back = house.enter({ ...guest.hello, admission: { kind: 'invite', token } });
    expect([back.closedWith, namesIn(back)]).toEqual([[], ['Bob', 'Gus', 'Olga']]);
  });

  it('stays connected when another role changes nothing in what is seen', () => {
    const { owner, bob } = setUp();
    owner.ask('person.role', { user: bob.self, role: 'admin' });
    expect(bob.closedWith).toEqual([]);
  });
});
