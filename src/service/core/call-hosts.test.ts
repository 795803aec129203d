import { describe, expect, it } from 'vitest';
import { callIn, groupCall, join, lastOf, ring, rungIn, startIn, usersIn } from '../fakes/call-house.ts';
import { createCoreHouse, type FakeDevice } from '../fakes/core-house.ts';

/** Ada leads the room, Bob began the call, Cleo is a member; all are in it. */
function hosted() {
  const t = groupCall();
  t.ada.ask('call.leave', { call: t.call });
  const { call } = callIn(startIn(t.room, t.bob));
  for (const device of [t.ada, t.cleo]) join(device, call);
  for (const device of [t.ada, t.bob, t.cleo]) device.forget();
  return { ...t, call };
}

const handOf = (device: FakeDevice, user: FakeDevice) =>
  lastOf(device).participants.find((participant) => participant.user === user.self)?.handAtMs;

describe('hosts', () => {
  it('are who leads the room and who began the call, and nobody else', () => {
    const { ada, bob, cleo, call } = hosted();
    const lock = { call, isLocked: true };
    expect(cleo.refusal('call.lock', lock)).toBe('not-allowed');
    expect(cleo.refusal('call.ask', { call, user: bob.self, what: 'mute' })).toBe('not-allowed');
    expect(cleo.refusal('call.remove', { call, user: bob.self })).toBe('not-allowed');
    for (const host of [ada, bob]) expect(host.ask('call.lock', lock)).toEqual({});
  });

  it('are in the call themselves', () => {
    const { ada, call } = hosted();
    ada.ask('call.leave', { call });
    expect(ada.refusal('call.lock', { call, isLocked: true })).toBe('not-allowed');
  });

  it('are nobody in a call of two', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const { call } = callIn(ring(ada, bob));
    join(bob, call);
    expect(ada.refusal('call.remove', { call, user: bob.self })).toBe('not-allowed');
    expect(ada.refusal('call.lock', { call, isLocked: true })).toBe('not-allowed');
  });
});

describe('asked to mute', () => {
  it('are the devices of that person in the call, by name of the host', () => {
    const { house, ada, bob, cleo, call } = hosted();
    const [inIt, notInIt] = [house.link(cleo), house.link(cleo)];
    join(inIt, call);
    ada.ask('call.ask', { call, user: cleo.self, what: 'mute' });
    for (const device of [cleo, inIt])
      expect(device.heard('call.asked')).toEqual([{ call, by: ada.self, what: 'mute' }]);
    for (const device of [ada, bob, notInIt]) expect(device.heard('call.asked')).toEqual([]);
  });

  it('is nobody who is not in it', () => {
    const { house, ada, call } = hosted();
    expect(ada.refusal('call.ask', { call, user: house.enter().self, what: 'mute' })).toBe('not-found');
  });
});

describe('a hand', () => {
  it('goes up once and down, and is told to those in the call', () => {
    const { house, ada, cleo, call } = hosted();
    const upMs = house.clock.now();
    cleo.ask('call.hand', { call, isRaised: true });
    house.clock.advance(5);
    cleo.ask('call.hand', { call, isRaised: true });
    expect(handOf(ada, cleo)).toBe(upMs);
    expect(ada.heard('call.changed')).toHaveLength(1);
    cleo.ask('call.hand', { call, isRaised: false });
    expect(handOf(ada, cleo)).toBeNull();
  });

  it('is lowered by a host, who is named; one that is down is left alone', () => {
    const { ada, cleo, call } = hosted();
    cleo.ask('call.hand', { call, isRaised: true });
    ada.ask('call.ask', { call, user: cleo.self, what: 'lower-hand' });
    expect(handOf(cleo, cleo)).toBeNull();
    ada.ask('call.ask', { call, user: cleo.self, what: 'lower-hand' });
    expect(cleo.heard('call.asked')).toEqual([{ call, by: ada.self, what: 'lower-hand' }]);
    expect(cleo.heard('call.changed')).toHaveLength(2);
  });

  it('is of who is in the call', () => {
    const { house, cleo, call } = hosted();
    expect(house.link(cleo).refusal('call.hand', { call, isRaised: true })).toBe('not-allowed');
  });
});

describe('shown out', () => {
  it('is a person with all devices, who does not come back by themselves', () => {
    const { house, ada, bob, cleo, room, call } = hosted();
    const phone = house.link(cleo);
    join(phone, call);
    bob.ask('call.remove', { call, user: cleo.self });
    for (const device of [ada, cleo, phone]) {
      expect(usersIn(lastOf(device))).toEqual([bob.self, ada.self]);
      expect(lastOf(device).removed).toEqual([cleo.self]);
    }
    for (const device of [cleo, phone]) expect(join(device, call)).toEqual({ outcome: 'removed' });
    expect(startIn(room, cleo)).toEqual({ outcome: 'removed' });
  });

  it('comes back when somebody rings them', () => {
    const { ada, bob, cleo, call } = hosted();
    bob.ask('call.remove', { call, user: cleo.self });
    ada.ask('call.ring', { call, users: [cleo.self] });
    expect(lastOf(cleo)).toMatchObject({ removed: [], rung: [{ user: cleo.self, by: ada.self }] });
    expect(join(cleo, call).outcome).toBe('joined');
  });

  it('are others than oneself, and who leads the room only by who leads it too', () => {
    const { house, ada, bob, call } = hosted();
    expect(bob.refusal('call.remove', { call, user: bob.self })).toBe('not-allowed');
    expect(bob.refusal('call.remove', { call, user: ada.self })).toBe('not-allowed');
    expect(bob.refusal('call.remove', { call, user: house.enter().self })).toBe('not-found');
    expect(ada.ask('call.remove', { call, user: bob.self })).toEqual({});
  });

  it('a ring is taken back, and shows nobody out', () => {
    const { ada, bob, cleo, call } = hosted();
    cleo.ask('call.leave', { call });
    ada.ask('call.ring', { call, users: [cleo.self] });
    bob.ask('call.remove', { call, user: cleo.self });
    expect(lastOf(cleo)).toMatchObject({ rung: [], removed: [] });
    expect(join(cleo, call).outcome).toBe('joined');
  });
});

describe('a lock', () => {
  it('lets in who is rung, and who is in it already', () => {
    const { house, ada, cleo, call } = hosted();
    cleo.ask('call.leave', { call });
    ada.ask('call.lock', { call, isLocked: true });
    expect(lastOf(cleo).locked).toBe(true);
    expect(join(cleo, call)).toEqual({ outcome: 'locked' });
    expect(join(ada, call).outcome).toBe('joined');
    expect(join(house.link(ada), call).outcome).toBe('joined');
    ada.ask('call.ring', { call, users: [cleo.self] });
    expect(join(cleo, call).outcome).toBe('joined');
    expect(rungIn(lastOf(ada))).toEqual([]);
  });

  it('is opened again, and told once each time', () => {
    const { ada, cleo, call } = hosted();
    for (const isLocked of [true, true, false, false]) ada.ask('call.lock', { call, isLocked });
    expect(cleo.heard('call.changed').map(({ call }) => call.locked)).toEqual([true, false]);
  });
});

describe('a reaction', () => {
  it('is shown to every device in the call, the own one too, and to nobody else', () => {
    const { house, ada, bob, cleo, call } = hosted();
    const away = house.link(cleo);
    ada.ask('call.react', { call, emoji: '🎉' });
    for (const device of [ada, bob, cleo])
      expect(device.heard('call.reacted')).toEqual([{ call, user: ada.self, emoji: '🎉' }]);
    expect(away.heard('call.reacted')).toEqual([]);
    expect(away.refusal('call.react', { call, emoji: '🎉' })).toBe('not-allowed');
  });
});
