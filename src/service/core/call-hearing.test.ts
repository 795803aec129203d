import { describe, expect, it } from 'vitest';
import type { CallId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { callIn, groupCall, groupOf, join, lastOf, ring, startIn, usersIn } from '../fakes/call-house.ts';
import { createCoreHouse, type FakeDevice } from '../fakes/core-house.ts';

/** Ada and Bob are in a call of a room; Cleo is a member who neither came nor is rung any more. */
function setUp() {
  const t = groupCall();
  join(t.bob, t.call);
  t.cleo.ask('call.decline', { call: t.call });
  for (const device of [t.ada, t.bob, t.cleo]) device.forget();
  return t;
}
const heardBy = (device: FakeDevice) => device.heard('call.changed').length;
const media = { microphone: true, camera: false, screen: null, strained: false } as const;

describe('a member who is neither in the call nor rung', () => {
  it.each<[what: string, act: (t: ReturnType<typeof setUp>) => void]>([
    ['a mute', ({ bob, call }) => bob.ask('call.media', { call, media })],
    ['a hand', ({ bob, call }) => bob.ask('call.hand', { call, isRaised: true })],
    ['a line', ({ bob }) => bob.drop()],
    ['a page that comes anew', ({ bob, call }) => join(bob, call)],
    ['a second device', ({ house, bob, call }) => join(house.link(bob), call)],
  ])('does not hear of %s', (_, act) => {
    const t = setUp();
    act(t);
    expect([heardBy(t.ada), heardBy(t.cleo)]).toEqual([1, 0]);
  });

  it.each<[what: string, act: (t: ReturnType<typeof setUp>) => void]>([
    ['goes', ({ bob, call }) => bob.ask('call.leave', { call })],
    ['is locked out', ({ ada, call }) => ada.ask('call.lock', { call, isLocked: true })],
    ['comes', ({ cleo, call }) => join(cleo, call)],
    ['is rung', ({ ada, cleo, call }) => ada.ask('call.ring', { call, users: [cleo.self] })],
    ['is shown out', ({ ada, bob, call }) => ada.ask('call.remove', { call, user: bob.self })],
  ])('hears of who %s', (_, act) => {
    const t = setUp();
    const dan = t.house.enter();
    t.ada.ask('room.add', { room: t.room, users: [dan.self] });
    dan.forget();
    act(t);
    expect(heardBy(dan)).toBe(1);
  });

  it('hears of the end', () => {
    const { ada, bob, cleo, call } = setUp();
    for (const device of [ada, bob]) device.ask('call.leave', { call });
    expect(lastOf(cleo).state.phase).toBe('ended');
  });

  it('hears no reaction', () => {
    const { ada, cleo, call } = setUp();
    ada.ask('call.react', { call, emoji: '👍' });
    expect(cleo.heard('call.reacted')).toEqual([]);
  });
});

describe('who is rung', () => {
  it('hears everything of the call', () => {
    const { ada, bob, cleo, call } = groupCall();
    join(bob, call);
    cleo.forget();
    bob.ask('call.media', { call, media });
    expect(lastOf(cleo).participants[1]?.media).toEqual(media);
    ada.ask('call.media', { call, media });
    ada.ask('call.media', { call, media });
    expect(heardBy(cleo)).toBe(2);
  });
});

describe('nobody else', () => {
  it('hears of a call of a room they are not in', () => {
    const t = setUp();
    const eve = t.house.enter();
    t.bob.ask('call.leave', { call: t.call });
    join(t.cleo, t.call);
    expect([heardBy(eve), t.house.enter(eve.hello).welcome.calls]).toEqual([0, []]);
  });

  it('hears what the service keeps for itself', () => {
    const t = setUp();
    join(t.bob, t.call);
    for (const text of [...t.ada.frames, ...t.bob.frames]) expect(text).not.toMatch(/"(been|gone)":/);
    for (const text of t.house.enter(t.ada.hello).frames) expect(text).not.toMatch(/"(been|gone)":/);
  });
});

describe('the welcome', () => {
  const callsOf = (device: FakeDevice): CallId[] => device.welcome.calls.map(({ call }) => call);

  it('has the open calls of one’s rooms, whether one is in them, rung or neither', () => {
    const { house, ada, bob, cleo, call } = setUp();
    for (const { hello } of [ada, bob, cleo]) expect(callsOf(house.enter(hello))).toEqual([call]);
    const [dan, eve] = [house.enter(), house.enter()];
    const other = callIn(startIn(groupOf([dan, cleo, eve]), dan)).call;
    expect(new Set(callsOf(house.enter(cleo.hello)))).toEqual(new Set([call, other]));
    expect(callsOf(house.enter(eve.hello))).toEqual([other]);
  });

  it('has each once, and none that is over', () => {
    const { house, ada, bob, cleo, call } = setUp();
    for (const device of [ada, bob]) device.ask('call.leave', { call });
    expect(callsOf(house.enter(cleo.hello))).toEqual([]);
  });
});

describe('a room of hundreds', () => {
  it('hears once of each who comes or goes, and of nothing in between', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const others = Array.from({ length: 60 }, () => house.enter());
    const room = groupOf([ada, bob, ...others]);
    const { call } = callIn(startIn(room, ada));
    house.clock.advance(limits.ringMs);
    for (const device of others) device.forget();
    join(bob, call);
    for (let index = 0; index < 20; index += 1)
      bob.ask('call.media', { call, media: { ...media, microphone: index % 2 === 0 } });
    bob.ask('call.leave', { call });
    expect(new Set(others.map(heardBy))).toEqual(new Set([2]));
  });
});

describe('a guest', () => {
  it('is in the calls of the rooms they were invited to, and hears of no other', () => {
    const { house, ada, bob, room, call } = setUp();
    const input = { role: 'guest', room, expiresInMs: null, uses: null, label: '' } as const;
    const { token } = ada.ask('invite.create', input);
    const guest = house.enter({ name: 'Gus', admission: { kind: 'invite', token } });
    expect(guest.welcome.calls).toMatchObject([{ call }]);
    expect(usersIn(callIn(join(guest, call)))).toEqual([ada.self, bob.self, guest.self]);
    const [dan, eve] = [house.enter(), house.enter()];
    guest.forget();
    ring(dan, eve);
    expect(heardBy(guest)).toBe(0);
    expect(guest.refusal('call.remove', { call, user: bob.self })).toBe('not-allowed');
    expect(guest.refusal('call.ring', { call, users: [dan.self] })).toBe('not-found');
  });
});
