import { describe, expect, it } from 'vitest';
import { createLog } from '../../../base/log.ts';
import { closeCodes } from '../../../protocol/errors.ts';
import { limits } from '../../../protocol/limits.ts';
import type { RequestInput } from '../../../protocol/requests.ts';
import {
  answerTo,
  challengeOf,
  createCoreHouse,
  helloOf,
  newRoom,
  type FakeDevice,
} from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';

const ownerKeys = newKeys();

/** A service that lets in who is invited, and its owner. */
function setUp(policy: 'invite' | 'open' | 'approval' = 'invite') {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), 'debug');
  const house = createCoreHouse({ policy, ownerKey: ownerKeys.key, log });
  const owner = house.enter({ keys: ownerKeys, name: 'Olga' });
  const invite = (change: Partial<RequestInput<'invite.create'>> = {}, by: FakeDevice = owner) => {
    const input = {
      role: 'member',
      room: null,
      expiresInMs: null,
      uses: null,
      label: '',
      ...change,
    } as const;
    const { invite: made, token } = by.ask('invite.create', input);
    return { id: made.invite, token, by: { kind: 'invite', token } as const };
  };
  const roleOf = (device: FakeDevice) =>
    house.enter(device.hello).welcome.people.find(({ user }) => user === device.self)?.role;
  return { house, owner, invite, roleOf, lines };
}

describe('the owner', () => {
  it('is whose device hosts the service, whatever its policy', () => {
    const { owner, roleOf } = setUp();
    expect(roleOf(owner)).toBe('owner');
  });

  it('of a service without a host comes by an invite of the service, which works once', () => {
    const { house } = setUp();
    const alone = createCoreHouse({ policy: 'invite' });
    expect(house.service.inviteOwner()).toBeNull();
    const first = alone.service.inviteOwner() ?? '';
    const token = alone.service.inviteOwner() ?? '';
    expect(alone.turnedAway({ admission: { kind: 'invite', token: first } })).toBe('invite-invalid');
    const owner = alone.enter({ admission: { kind: 'invite', token } });
    expect(owner.welcome.people).toMatchObject([{ role: 'owner' }]);
    expect(alone.turnedAway({ admission: { kind: 'invite', token } })).toBe('invite-invalid');
    expect(owner.ask('invite.list', {})).toEqual({ invites: [] });
  });
});

describe('an invite', () => {
  it('lets in whoever has it, as what it says, and they are known from then on', () => {
    const { house, invite, roleOf } = setUp();
    expect(house.turnedAway()).toBe('invite-required');
    const bob = house.enter({ name: 'Bob', admission: invite({ role: 'admin' }).by });
    expect(roleOf(bob)).toBe('admin');
    expect(house.enter({ keys: bob.hello.keys }).self).toBe(bob.self);
  });

  it('works so often and no more, and not for somebody who is known', () => {
    const { house, invite, owner } = setUp();
    const { by, id } = invite({ uses: 2 });
    const bob = house.enter({ admission: by });
    house.enter(bob.hello);
    house.enter({ admission: by });
    expect(house.turnedAway({ admission: by })).toBe('invite-invalid');
    const listed = owner.ask('invite.list', {}).invites.find(({ invite: each }) => each === id);
    expect(listed).toMatchObject({ used: 2, usesLeft: 0, over: 'used-up' });
  });

  it('works until its end', () => {
    const { house, invite } = setUp();
    const { by } = invite({ expiresInMs: 1_000 });
    house.clock.advance(999);
    house.enter({ admission: by });
    house.clock.advance(1);
    expect(house.turnedAway({ admission: by })).toBe('invite-invalid');
  });

  it('can be taken back by who made it and who manages the service', () => {
    const { house, invite, owner } = setUp();
    const bob = house.enter({ admission: invite().by });
    const carol = house.enter({ admission: invite().by });
    const { by, id } = invite({}, bob);
    expect(carol.refusal('invite.revoke', { invite: id })).toBe('not-found');
    owner.ask('invite.revoke', { invite: id });
    expect(house.turnedAway({ admission: by })).toBe('invite-invalid');
    expect(bob.ask('invite.list', {}).invites).toMatchObject([{ invite: id, over: 'revoked' }]);
    expect(carol.ask('invite.list', {}).invites).toEqual([]);
  });

  it('gives nobody more than its maker has', () => {
    const { house, invite } = setUp();
    const member = house.enter({ admission: invite().by });
    const input = { room: null, expiresInMs: null, uses: null, label: '' };
    expect(member.refusal('invite.create', { ...input, role: 'admin' })).toBe('not-allowed');
    const admin = house.enter({ admission: invite({ role: 'admin' }).by });
    expect(admin.ask('invite.create', { ...input, role: 'admin' }).invite.role).toBe('admin');
  });

  it('is kept as a hash, and is in no log', () => {
    const { house, invite, lines } = setUp();
    const { token, by } = invite();
    house.enter({ admission: by });
    house.turnedAway({ admission: { kind: 'invite', token: 'W'.repeat(43) } });
    expect(JSON.stringify(house.storage.invites())).not.toContain(token);
    expect(lines.join('\n')).not.toContain(token);
    expect(lines.join('\n')).toContain('invite-invalid');
  });

  it('raises who is there already, and never lowers', () => {
    const { house, invite, roleOf, owner } = setUp();
    const bob = house.enter({ admission: invite().by });
    house.enter({ ...bob.hello, admission: invite({ role: 'admin' }).by });
    expect(roleOf(bob)).toBe('admin');
    house.enter({ ...owner.hello, admission: invite().by });
    expect(roleOf(owner)).toBe('owner');
  });

  it('is good only as long as its maker might make it', () => {
    const { house, invite, owner } = setUp();
    const setRole = (user: FakeDevice, role: 'admin' | 'member') =>
      owner.ask('person.role', { user: user.self, role });
    const bob = house.enter({ admission: invite({ role: 'admin' }).by });
    const [admins, members] = [invite({ role: 'admin' }, bob), invite({}, bob)];
    setRole(bob, 'member');
    expect(house.turnedAway({ admission: admins.by })).toBe('invite-invalid');
    expect(owner.ask('invite.list', {}).invites.find((each) => each.invite === admins.id)?.over).toBe(
      'revoked',
    );
    house.enter({ admission: members.by });
    owner.ask('person.remove', { user: bob.self });
    expect(house.turnedAway({ ...bob.hello, admission: members.by })).toBe('invite-invalid');
  });

  it('into a room ends when its maker is in it no more', () => {
    const { house, invite, owner } = setUp();
    const bob = house.enter({ admission: invite().by });
    const room = newRoom();
    owner.ask('room.create', { room, name: 'Lab', members: [bob.self] });
    const { by } = invite({ room }, bob);
    owner.ask('room.remove', { room, user: bob.self });
    expect(house.enter({ ...bob.hello, admission: by }).welcome.rooms).toEqual([]);
    expect(house.turnedAway({ admission: by })).toBe('invite-invalid');
  });

  it('is one of not too many', () => {
    const { house, invite, owner } = setUp();
    for (let count = 0; count < limits.invitesPerPerson; count += 1) {
      house.clock.advance(10_000);
      invite();
    }
    house.clock.advance(10_000);
    const input = { role: 'member', room: null, expiresInMs: null, uses: null, label: '' } as const;
    expect(owner.refusal('invite.create', input)).toBe('not-allowed');
  });
});

describe('a code for another device', () => {
  it('makes it the same person’s, once and for five minutes', () => {
    const { house, owner } = setUp();
    const { code } = owner.ask('device.link', {});
    const admission = { kind: 'link', code } as const;
    expect(house.enter({ admission }).self).toBe(owner.self);
    expect(owner.heard('devices.changed')).toHaveLength(1);
    expect(house.turnedAway({ admission })).toBe('link-invalid');
    const late = owner.ask('device.link', {}).code;
    house.clock.advance(limits.linkCodeMs);
    expect(house.turnedAway({ admission: { kind: 'link', code: late } })).toBe('link-invalid');
  });

  it('ends with the next one', () => {
    const { house, owner } = setUp();
    const first = owner.ask('device.link', {}).code;
    owner.ask('device.link', {});
    expect(house.turnedAway({ admission: { kind: 'link', code: first } })).toBe('link-invalid');
  });
});

describe('near and far', () => {
  it.each([
    ['127.0.0.1', 'in'],
    ['192.168.7.7', 'in'],
    ['172.31.0.1', 'in'],
    ['fd00::7', 'in'],
    ['fe80::1%eth0', 'in'],
    ['::ffff:10.1.2.3', 'in'],
    ['172.32.0.1', 'out'],
    ['100.64.0.1', 'out'],
    ['203.0.113.9', 'out'],
    ['2001:db8::1', 'out'],
    ['::ffff:203.0.113.9', 'out'],
    ['', 'out'],
  ])('an open service has %s %s', (address, where) => {
    const { house } = setUp('open');
    const hello = helloOf();
    const socket = house.socket(address);
    const data = answerTo(hello, socket.ask('challenge', challengeOf(hello)));
    const answer = socket.send(JSON.stringify({ id: 7, type: 'hello', data }));
    expect(answer.ok ? 'in' : answer.error.code).toBe(where === 'in' ? 'in' : 'invite-required');
  });
});

describe('asking to be let in', () => {
  const knock = ({ house }: Pick<ReturnType<typeof setUp>, 'house'>, address = '203.0.113.9') => {
    const hello = helloOf({ name: 'Bob', admission: { kind: 'ask' } });
    const socket = house.socket(address);
    const say = () => answerTo(hello, socket.ask('challenge', challengeOf(hello)));
    return { hello, socket, say, device: hello.device };
  };

  it('is shown to who decides, waits, and comes in', () => {
    const t = setUp('approval');
    const member = t.house.enter({ admission: t.invite().by });
    expect(t.house.turnedAway()).toBe('approval-required');
    const { socket, say, device } = knock(t);
    expect(socket.refusal('hello', say())).toBe('approval-pending');
    t.house.clock.advance(limits.helloTimeoutMs);
    expect(socket.closedWith).toEqual([]);
    expect(t.owner.heard('admission.asked').at(-1)?.waiting).toMatchObject([{ device, name: 'Bob' }]);
    expect(member.heard('admission.asked')).toEqual([]);
    expect(member.refusal('admission.list', {})).toBe('not-allowed');
    expect(member.refusal('admission.decide', { device, admit: true })).toBe('not-allowed');
    expect(socket.refusal('ping', {})).toBe('hello-required');
    t.owner.ask('admission.decide', { device, admit: true });
    expect(socket.heard('admission.decided')).toEqual([{ admitted: true }]);
    expect(t.owner.ask('admission.list', {})).toEqual({ waiting: [] });
    expect(socket.ask('hello', say()).people).toHaveLength(3);
  });

  it('and refused is told so, and closed', () => {
    const t = setUp('approval');
    const { socket, say, device } = knock(t);
    socket.refusal('hello', say());
    t.owner.ask('admission.decide', { device, admit: false });
    expect(socket.heard('admission.decided')).toEqual([{ admitted: false }]);
    t.house.clock.advance(1);
    expect(socket.closedWith).toEqual([closeCodes.removed]);
    expect(t.owner.refusal('admission.decide', { device, admit: true })).toBe('not-found');
  });

  it('ends when one leaves, and after a while', () => {
    const t = setUp('approval');
    const first = knock(t);
    first.socket.refusal('hello', first.say());
    first.socket.drop();
    expect(t.owner.heard('admission.asked').at(-1)).toEqual({ waiting: [] });
    const second = knock(t);
    second.socket.refusal('hello', second.say());
    t.house.clock.advance(limits.applicantWaitMs);
    expect(second.socket.closedWith).toEqual([closeCodes.helloTimeout]);
  });

  it('is for so many at the same time', () => {
    const t = setUp('approval');
    const ask = (address: string) => {
      const { socket, say } = knock(t, address);
      return socket.refusal('hello', say());
    };
    const { applicants, applicantsPerAddress } = limits;
    for (let count = 0; count < applicants; count += 1) {
      expect(ask(`203.0.113.${Math.floor(count / applicantsPerAddress)}`)).toBe('approval-pending');
    }
    expect(ask('203.0.113.99')).toBe('rate-limited');
  });

  it('is for so many of one address, whatever room there is', () => {
    const t = setUp('approval');
    const ask = () => {
      const { socket, say } = knock(t, '203.0.113.0');
      return socket.refusal('hello', say());
    };
    for (let count = 0; count < limits.applicantsPerAddress; count += 1)
      expect(ask()).toBe('approval-pending');
    expect(ask()).toBe('rate-limited');
  });

  it('is answered anew after the policy has changed', () => {
    const t = setUp();
    expect(t.house.turnedAway()).toBe('invite-required');
    t.owner.ask('service.set', { policy: 'approval', name: 'Lab' });
    expect(t.owner.heard('service.changed')).toEqual([{ name: 'Lab', policy: 'approval' }]);
    expect(t.house.turnedAway()).toBe('approval-required');
    t.house.restart();
    expect(t.house.turnedAway()).toBe('approval-required');
  });
});
