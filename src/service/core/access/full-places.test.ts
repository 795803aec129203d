import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../base/log.ts';
import type { UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import { answerTo, createCoreHouse, newRoom } from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';

/** The service of Olga, who has a room and can invite into it. */
function setUp() {
  const keys = newKeys();
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), 'debug');
  const house = createCoreHouse({ ownerKey: keys.key, log });
  const owner = house.enter({ keys, name: 'Olga' });
  const hall = newRoom();
  owner.ask('room.create', { room: hall, name: 'Hall', members: [] });
  const inviteInto = (room: typeof hall | null) => {
    const input = { role: 'member', room, expiresInMs: null, uses: 1, label: '' } as const;
    return { kind: 'invite', token: owner.ask('invite.create', input).token } as const;
  };
  const fill = (): void => {
    const one = {
      availability: 'available',
      untilMs: null,
      chosenMs: 0,
      role: 'member',
      left: false,
    } as const;
    for (let count = 1; count < limits.roomMembers; count += 1) {
      const user = randomUUID() as UserId;
      house.storage.addUser({ ...one, user, name: 'Crowd' }, 0);
      house.storage.addMember(hall, user, 'member');
    }
  };
  return { house, owner, hall, inviteInto, fill, lines };
}

describe('an invite is not used up', () => {
  it('by who has to come again, because too many are new', () => {
    const { house, inviteInto } = setUp();
    const admission = inviteInto(null);
    for (let count = 1; count < limits.newcomersPerHour; count += 1) house.enter();
    expect(house.turnedAway({ admission })).toBe('rate-limited');
    house.clock.advance(3_600_000);
    expect(house.enter({ admission }).welcome.self).toBeDefined();
  });

  it('where its room is full, and takes nobody in', () => {
    const { house, hall, inviteInto, fill, owner } = setUp();
    const bob = house.enter();
    const admission = inviteInto(hall);
    fill();
    expect(house.turnedAway({ admission })).toBe('rate-limited');
    expect(house.enter({ ...bob.hello, admission }).welcome).toMatchObject({ rooms: [], invitedTo: null });
    const someone = house.storage.room(hall)?.members.find(({ role }) => role === 'member');
    owner.ask('room.remove', { room: hall, user: someone?.user ?? owner.self });
    expect(house.enter({ ...bob.hello, admission }).welcome.invitedTo).toBe(hall);
  });
});

describe('a room whose leader goes', () => {
  it('is led by a guest only where there are none but guests', () => {
    const { house, owner, hall } = setUp();
    const bob = house.enter();
    const input = { role: 'guest', room: hall, expiresInMs: null, uses: null, label: '' } as const;
    const { token } = owner.ask('invite.create', input);
    const guest = house.enter({ admission: { kind: 'invite', token } });
    owner.ask('room.add', { room: hall, users: [bob.self] });
    const roleOf = (user: UserId) =>
      house.storage.room(hall)?.members.find((member) => member.user === user)?.role;
    owner.ask('room.leave', { room: hall });
    expect([roleOf(bob.self), roleOf(guest.self)]).toEqual(['owner', 'guest']);
    bob.ask('room.leave', { room: hall });
    expect(roleOf(guest.self)).toBe('owner');
  });
});

it('who is refused as fast as they can does not fill the log', () => {
  const { house, owner, lines } = setUp();
  const proof = { by: 'session', token: 'stolen' } as const;
  const hello = { ...answerTo(owner.hello, { ...owner.welcome, nonce: '' }), proof };
  lines.length = 0;
  for (let count = 0; count < 5; count += 1) {
    const socket = house.socket('203.0.113.9');
    for (let id = 1; id <= 100; id += 1) socket.send(JSON.stringify({ id, type: 'hello', data: hello }));
  }
  expect(lines).toHaveLength(limits.failedProofsPerMinute);
});
