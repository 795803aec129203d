import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../../protocol/errors.ts';
import type { Role } from '../../../protocol/model.ts';
import { createCoreHouse, newCall, newVisit, type FakeDevice } from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';
import { higher, isLastOwner, mayDealWith, mayGiveRole, mayInvite, mayManage } from './access-rules.ts';

const roles: readonly Role[] = ['owner', 'admin', 'member', 'guest'];

describe('the rules', () => {
  it('name who manages', () => {
    expect(roles.filter(mayManage)).toEqual(['owner', 'admin']);
  });

  it.each([
    ['owner', ['owner', 'admin', 'member', 'guest']],
    ['admin', ['admin', 'member', 'guest']],
    ['member', ['member', 'guest']],
    ['guest', []],
  ] as const)('let a %s invite %j', (by, invited) => {
    expect(roles.filter((role) => mayInvite(by, role))).toEqual(invited);
  });

  it.each([
    ['owner', roles],
    ['admin', ['member', 'guest']],
    ['member', []],
    ['guest', []],
  ] as const)('let a %s deal with %j', (by, others) => {
    expect(roles.filter((role) => mayDealWith(by, role))).toEqual(others);
  });

  it('let nobody give what they have not', () => {
    expect(mayGiveRole('admin', 'member', 'owner')).toBe(false);
    expect(mayGiveRole('admin', 'member', 'admin')).toBe(true);
    expect(mayGiveRole('admin', 'admin', 'member')).toBe(false);
    expect(mayGiveRole('owner', 'admin', 'owner')).toBe(true);
  });

  it('keep one owner, and take nothing away by an invite', () => {
    expect([isLastOwner('owner', 1), isLastOwner('owner', 2), isLastOwner('admin', 1)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([higher('guest', 'member'), higher('owner', 'member')]).toEqual(['member', 'owner']);
  });
});

function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  return { house, owner: house.enter({ keys, name: 'Olga' }), bob: house.enter({ name: 'Bob' }) };
}

const setRole = (by: FakeDevice, other: FakeDevice, role: Role): void =>
  void by.ask('person.role', { user: other.self, role });

describe('a person', () => {
  it('gets a role, and everybody sees it', () => {
    const { owner, bob, house } = setUp();
    setRole(owner, bob, 'admin');
    expect(bob.heard('person.changed').at(-1)?.person).toMatchObject({ user: bob.self, role: 'admin' });
    const carol = house.enter();
    setRole(bob, carol, 'guest');
    expect(bob.refusal('person.role', { user: owner.self, role: 'member' })).toBe('not-allowed');
    expect(carol.refusal('person.role', { user: bob.self, role: 'member' })).toBe('not-found');
  });

  it('who is the last owner stays one', () => {
    const { owner, bob } = setUp();
    expect(owner.refusal('person.role', { user: owner.self, role: 'member' })).toBe('not-allowed');
    setRole(owner, bob, 'owner');
    setRole(owner, owner, 'member');
    expect(owner.refusal('person.remove', { user: bob.self })).toBe('not-allowed');
  });

  it('is removed from all devices at once, keeps their name, and does not come back by the same door', () => {
    const { house, owner, bob } = setUp();
    const tablet = house.link(bob);
    const { token } = bob.welcome.session;
    owner.ask('person.remove', { user: bob.self });
    expect([bob.closedWith, tablet.closedWith]).toEqual([[closeCodes.removed], [closeCodes.removed]]);
    bob.drop();
    tablet.drop();
    expect(owner.heard('person.changed').at(-1)?.person).toMatchObject({
      name: 'Bob',
      left: true,
      presence: 'offline',
    });
    expect(house.turnedAway({ keys: bob.hello.keys })).toBe('removed');
    expect(house.turnedAway({ ...bob.hello, admission: { kind: 'link', code: 'ABCD-2345' } })).toBe(
      'link-invalid',
    );
    expect(house.service.sessions.verify(token)).toMatchObject({ ok: false, code: 'session-invalid' });
  });

  it('is out of their call at once, and rings no more', () => {
    const { house, owner, bob } = setUp();
    const carol = house.enter({ name: 'Carol' });
    bob.ask('call.start', { call: newCall(), visit: newVisit(), to: { user: carol.self }, kind: 'voice' });
    owner.ask('person.remove', { user: bob.self });
    const over = { phase: 'ended', reason: 'cancelled' };
    for (const device of [bob, carol])
      expect(device.heard('call.changed').at(-1)?.call.state).toMatchObject(over);
    const call = newCall();
    owner.ask('call.start', { call, visit: newVisit(), to: { user: carol.self }, kind: 'voice' });
    owner.ask('person.remove', { user: carol.self });
    expect(owner.heard('call.changed').at(-1)?.call).toMatchObject({
      call,
      state: { phase: 'ended', reason: 'declined' },
    });
    expect(owner.heard('person.changed').at(-1)?.person).toMatchObject({ left: true, presence: 'offline' });
  });

  it('who was removed does not come in where everybody may, by asking neither', () => {
    const { house, owner, bob } = setUp();
    owner.ask('person.remove', { user: bob.self });
    expect(house.turnedAway({ ...bob.hello, admission: null })).toBe('removed');
    expect(house.turnedAway({ ...bob.hello, admission: { kind: 'ask' } })).toBe('removed');
  });

  it('who hosts the service comes back as an owner, whoever removed them', () => {
    const { house, owner, bob } = setUp();
    setRole(owner, bob, 'owner');
    bob.ask('person.remove', { user: owner.self });
    const back = house.enter(owner.hello);
    expect(back.welcome.people.find(({ user }) => user === back.self)?.role).toBe('owner');
  });

  it('who was removed may come back by an invite, as somebody new', () => {
    const { house, owner, bob } = setUp();
    owner.ask('person.remove', { user: bob.self });
    bob.drop();
    const input = { role: 'member', room: null, expiresInMs: null, uses: 1, label: '' } as const;
    const { token } = owner.ask('invite.create', input);
    const back = house.enter({ ...bob.hello, admission: { kind: 'invite', token } });
    expect(back.self).not.toBe(bob.self);
  });
});

describe('devices', () => {
  it('are listed, renamed and removed by their own person alone', () => {
    const { house, owner, bob } = setUp();
    house.clock.advance(1);
    const tablet = house.link(bob);
    const { device } = tablet.hello;
    expect(bob.ask('device.list', {}).devices).toMatchObject([
      { device: bob.hello.device, name: 'Laptop', online: true },
      { device, online: true },
    ]);
    expect(owner.refusal('device.remove', { device })).toBe('not-found');
    expect(owner.refusal('device.rename', { device, name: 'Mine' })).toBe('not-found');
    bob.ask('device.rename', { device, name: 'Tablet' });
    expect(tablet.heard('devices.changed').length).toBeGreaterThan(0);
    bob.ask('device.remove', { device });
    expect(tablet.closedWith).toEqual([closeCodes.removed]);
    tablet.drop();
    expect(bob.ask('device.list', {}).devices).toMatchObject([{ device: bob.hello.device }]);
    expect(house.turnedAway({ keys: tablet.hello.keys })).toBe('removed');
    expect(bob.refusal('device.remove', { device })).toBe('not-found');
  });

  it('the last one of the last owner stays; with a second device or a second owner it may go', () => {
    const { house, owner, bob } = setUp();
    const { device } = owner.hello;
    expect(owner.refusal('device.remove', { device })).toBe('not-allowed');
    const tablet = house.link(owner);
    owner.ask('device.remove', { device: tablet.hello.device });
    tablet.drop();
    expect(owner.refusal('device.remove', { device })).toBe('not-allowed');
    setRole(owner, bob, 'owner');
    owner.ask('device.remove', { device });
    expect(owner.closedWith).toEqual([closeCodes.removed]);
  });

  it('that are removed leave nobody online, and no code behind', () => {
    const { house, owner, bob } = setUp();
    const tablet = house.link(bob);
    const { code } = tablet.ask('device.link', {});
    bob.drop();
    tablet.ask('device.remove', { device: tablet.hello.device });
    expect(owner.heard('person.changed').at(-1)?.person).toMatchObject({ presence: 'offline' });
    expect(house.turnedAway({ admission: { kind: 'link', code } })).toBe('link-invalid');
  });
});
