import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { callIn, groupCall, join, lastOf, ring, usersIn } from '../fakes/call-house.ts';
import { createCoreHouse, newVisit, type FakeDevice } from '../fakes/core-house.ts';

function inCall() {
  const t = groupCall();
  const [bobs, cleos] = [newVisit(), newVisit()];
  join(t.bob, t.call, { visit: bobs });
  join(t.cleo, t.call, { visit: cleos });
  for (const device of [t.ada, t.bob, t.cleo]) device.forget();
  return { ...t, adas: t.visit, bobs, cleos };
}

const visitsIn = (device: FakeDevice) => lastOf(device).participants.map(({ visit }) => visit);
const media = { microphone: true, camera: true, screen: null, strained: false } as const;

describe('a visit', () => {
  it('comes once, however often it says so', () => {
    const { ada, bob, call, bobs } = inCall();
    expect(callIn(join(bob, call, { visit: bobs })).participants).toHaveLength(3);
    expect(ada.heard('call.changed')).toEqual([]);
  });

  it('takes the place of the earlier one of its device: it stands last, and goes on with what that sent', () => {
    const { house, ada, bob, call, adas, bobs, cleos } = inCall();
    bob.ask('call.media', { call, media });
    bob.drop();
    const back = house.enter(bob.hello);
    expect(back.welcome.calls[0]?.participants[1]).toMatchObject({ visit: bobs, media });
    const anew = newVisit();
    join(back, call, { visit: anew });
    expect(visitsIn(ada)).toEqual([adas, cleos, anew]);
    expect(lastOf(ada).participants[2]).toMatchObject({ user: bob.self, media, connected: true });
    house.clock.advance(limits.graceMs * 2);
    expect(visitsIn(ada)).toEqual([adas, cleos, anew]);
  });

  it('is nobody else’s: neither while it is there nor after', () => {
    const { house, ada, bob, call, bobs } = inCall();
    const said = { call, visit: bobs, kind: 'voice' } as const;
    const tablet = house.link(bob);
    expect([ada.refusal('call.join', said), tablet.refusal('call.join', said)]).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
    bob.ask('call.leave', { call });
    expect(ada.refusal('call.join', said)).toBe('not-allowed');
    expect(join(bob, call, { visit: bobs }).outcome).toBe('joined');
  });
});

describe('one person on two devices', () => {
  it('moves: the other device comes, and then lets the first go', () => {
    const { house, ada, bob, call, adas, bobs, cleos } = inCall();
    const tablet = house.link(bob);
    const moved = newVisit();
    join(tablet, call, { visit: moved });
    expect(visitsIn(ada)).toEqual([adas, bobs, cleos, moved]);
    tablet.ask('call.leave', { call, device: bob.hello.device });
    expect(visitsIn(bob)).toEqual([adas, cleos, moved]);
    expect(bob.refusal('call.media', { call, media })).toBe('not-allowed');
  });

  it('moves while nobody has answered', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const { call } = callIn(ring(ada, bob));
    const phone = house.link(ada);
    join(phone, call);
    phone.ask('call.leave', { call, device: ada.hello.device });
    expect(lastOf(bob)).toMatchObject({ state: { phase: 'ringing' }, rung: [{ user: bob.self }] });
    phone.ask('call.leave', { call });
    expect(lastOf(bob).state).toMatchObject({ reason: 'cancelled' });
  });

  it('of two people: is still one of them', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const { call } = callIn(ring(ada, bob));
    join(bob, call);
    join(house.link(bob), call);
    bob.ask('call.leave', { call });
    expect(lastOf(ada).state.phase).toBe('active');
    ada.ask('call.leave', { call });
    expect(lastOf(bob).state).toMatchObject({ phase: 'ended', reason: 'hung-up' });
  });

  it('hangs up for no device of somebody else, nor for one that is not in it', () => {
    const { house, ada, bob, call } = inCall();
    for (const device of [bob.hello.device, house.link(ada).hello.device])
      expect(ada.refusal('call.leave', { call, device })).toBe('not-allowed');
  });

  it('is not there three times: the first device gives way', () => {
    const { house, ada, bob, call, adas, cleos } = inCall();
    const [second, third] = [newVisit(), newVisit()];
    join(house.link(bob), call, { visit: second });
    join(house.link(bob), call, { visit: third });
    expect(visitsIn(ada)).toEqual([adas, cleos, second, third]);
  });
});

describe('a line that goes', () => {
  it('takes out its visit after the grace, and the call goes on', () => {
    const { house, ada, bob, cleo } = inCall();
    bob.drop();
    expect(lastOf(ada).participants.map(({ connected }) => connected)).toEqual([true, false, true]);
    house.clock.advance(limits.graceMs - 1);
    expect(usersIn(lastOf(ada))).toContain(bob.self);
    house.clock.advance(1);
    expect(usersIn(lastOf(ada))).toEqual([ada.self, cleo.self]);
    expect(lastOf(ada).state.phase).toBe('active');
  });

  it('of one device leaves the person’s other one', () => {
    const { house, ada, bob, call } = inCall();
    const tablet = house.link(bob);
    join(tablet, call);
    bob.drop();
    house.clock.advance(limits.graceMs);
    expect(lastOf(ada).participants.map(({ device }) => device)).toContain(tablet.hello.device);
    expect(lastOf(ada).participants.map(({ device }) => device)).not.toContain(bob.hello.device);
  });

  it('of everybody ends the call as lost, and each is told once', () => {
    const { house, ada, bob, cleo, call } = inCall();
    for (const device of [ada, bob, cleo]) device.drop();
    house.clock.advance(limits.graceMs);
    const back = house.enter(cleo.hello);
    expect(back.welcome.calls).toMatchObject([{ call, state: { phase: 'ended', reason: 'lost' } }]);
    expect(house.enter(cleo.hello).welcome.calls).toEqual([]);
  });

  it('of a device that left in between changes nothing', () => {
    const { house, ada, bob, call } = inCall();
    bob.ask('call.leave', { call });
    ada.forget();
    bob.drop();
    house.clock.advance(limits.graceMs);
    expect(ada.heard('call.changed')).toEqual([]);
  });
});

describe('a line that is waited for', () => {
  it('of somebody who was shown out meanwhile is nothing to tell of', () => {
    const { house, ada, bob, call } = inCall();
    bob.drop();
    ada.ask('call.remove', { call, user: bob.self });
    ada.forget();
    house.clock.advance(limits.graceMs);
    expect(ada.heard('call.changed')).toEqual([]);
  });
});

describe('a service that starts again', () => {
  it('gives everybody the same grace, and keeps who was shown out, the lock and the rings', () => {
    const { house, ada, bob, cleo, call, adas } = inCall();
    ada.ask('call.remove', { call, user: cleo.self });
    ada.ask('call.lock', { call, isLocked: true });
    house.restart();
    const back = house.enter(ada.hello);
    expect(back.welcome.calls).toMatchObject([
      { call, removed: [cleo.self], locked: true, participants: [{ visit: adas }, { user: bob.self }] },
    ]);
    house.clock.advance(limits.graceMs);
    expect(usersIn(lastOf(back))).toEqual([ada.self]);
  });

  it('remembers whose visits were', () => {
    const { house, ada, bob, call, bobs } = inCall();
    bob.ask('call.leave', { call });
    house.restart();
    const back = house.enter(ada.hello);
    expect(back.refusal('call.join', { call, visit: bobs, kind: 'voice' })).toBe('not-allowed');
  });

  it('lets rings end when they would have', () => {
    const { house, ada } = groupCall();
    house.clock.advance(limits.ringMs - 1_000);
    house.restart();
    const back = house.enter(ada.hello);
    house.clock.advance(1_000);
    expect(lastOf(back).rung).toEqual([]);
  });
});
