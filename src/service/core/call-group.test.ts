import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import {
  callIn,
  groupCall,
  groupOf,
  join,
  lastOf,
  ring,
  rungIn,
  startIn,
  usersIn,
} from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newRoom, newVisit, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const [ada, bob, cleo] = [
    house.enter({ name: 'Ada' }),
    house.enter({ name: 'Bob' }),
    house.enter({ name: 'Cleo' }),
  ];
  return { house, ada, bob, cleo, room: groupOf([ada, bob, cleo]) };
}

describe('a call in a room of several', () => {
  it('is active at once; who starts it is in it, and the others are rung', () => {
    const { house, ada, bob, cleo, room } = setUp();
    const started = startIn(room, ada, { kind: 'video' });
    const sinceMs = house.clock.now();
    expect(started).toMatchObject({ outcome: 'joined', iceServers: [] });
    expect(callIn(started)).toMatchObject({
      ...{ room, place: 'group', kind: 'video', caller: ada.self, removed: [], locked: false },
      participants: [{ user: ada.self, device: ada.hello.device, kind: 'video', sinceMs }],
      state: { phase: 'active', sinceMs },
    });
    const { rung } = callIn(started);
    expect(rung).toHaveLength(2);
    for (const { self } of [bob, cleo])
      expect(rung).toContainEqual({ user: self, by: ada.self, sinceMs, alerting: false });
    for (const device of [ada, bob, cleo]) expect(lastOf(device)).toEqual(callIn(started));
  });

  it('rings nobody who is offline, invisible, rung, ringing somebody, or wants no disturbance of it', () => {
    const { house, ada, bob, cleo } = setUp();
    const [dan, eve, fay, gus] = [house.enter(), house.enter(), house.enter(), house.enter()];
    const room = groupOf([ada, bob, cleo, dan, eve, fay, gus]);
    bob.drop();
    cleo.ask('presence.set', { availability: 'invisible' });
    dan.ask('presence.set', { availability: 'dnd' });
    ring(eve, fay);
    gus.ask('room.mute', { room, untilMs: house.clock.now() + 1 });
    expect(callIn(startIn(room, ada)).rung).toEqual([]);
    ada.ask('call.leave', { call: lastOf(ada).call });
    house.clock.advance(1);
    expect(rungIn(callIn(startIn(room, ada)))).toEqual([gus.self]);
  });

  it('rings who is in another call', () => {
    const { house, ada, bob, cleo, room } = setUp();
    join(bob, callIn(ring(house.enter(), bob)).call);
    expect(rungIn(callIn(startIn(room, ada))).toSorted()).toEqual([bob.self, cleo.self].toSorted());
  });

  it('rings so many at once and no more', () => {
    const { house, ada } = setUp();
    const others = Array.from({ length: limits.callRings + 3 }, () => house.enter());
    const room = groupOf([ada, ...others]);
    const call = callIn(startIn(room, ada));
    expect(call.rung).toHaveLength(limits.callRings);
    const users = others.map(({ self }) => self).filter((user) => !rungIn(call).includes(user));
    expect(users).toHaveLength(3);
    expect(ada.refusal('call.ring', { call: call.call, users })).toBe('not-allowed');
  });

  it('says who declined, until they come or are rung again', () => {
    const { ada, bob, cleo, room } = setUp();
    const { call } = callIn(startIn(room, ada));
    for (const device of [bob, cleo]) device.ask('call.decline', { call });
    expect(lastOf(ada).declined).toEqual([bob.self, cleo.self]);
    join(bob, call);
    expect(lastOf(ada).declined).toEqual([cleo.self]);
    ada.ask('call.ring', { call, users: [cleo.self] });
    expect(lastOf(ada)).toMatchObject({ declined: [], rung: [{ user: cleo.self }] });
  });

  it('is one in a room: who starts a second joins the first, and rings nobody', () => {
    const { ada, bob, cleo, room } = setUp();
    const first = callIn(startIn(room, ada)).call;
    cleo.ask('call.decline', { call: first });
    cleo.forget();
    const second = startIn(room, bob);
    expect(second).toMatchObject({ outcome: 'joined', call: { call: first } });
    expect(usersIn(callIn(second))).toEqual([ada.self, bob.self]);
    expect(rungIn(lastOf(cleo))).toEqual([]);
  });

  it('is started again after it ended', () => {
    const { ada, bob, room } = setUp();
    const first = callIn(startIn(room, ada)).call;
    ada.ask('call.leave', { call: first });
    expect(callIn(startIn(room, bob)).call).not.toBe(first);
  });

  it('repeated with the same id and visit is the same, and told once', () => {
    const { ada, bob, room } = setUp();
    const said = { call: newCall(), visit: newVisit() };
    const first = startIn(room, ada, said);
    expect(startIn(room, ada, said)).toEqual(first);
    expect(bob.heard('call.changed')).toHaveLength(1);
    ada.ask('call.leave', { call: said.call });
    const again = { ...said, to: { room }, kind: 'voice' } as const;
    expect(ada.refusal('call.start', again)).toBe('call-over');
  });

  it('has an id that is nobody else’s, in whatever room', () => {
    const { house, ada, bob, room } = setUp();
    const call = newCall();
    startIn(room, ada, { call });
    const eve = house.enter();
    const other = groupOf([eve, bob]);
    const taken = { call, visit: newVisit(), to: { room: other }, kind: 'voice' } as const;
    expect([eve, bob].map((device) => device.refusal('call.start', taken))).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('is for members: to others there is neither the room nor the call', () => {
    const { house, ada, room } = setUp();
    const { call } = callIn(startIn(room, ada));
    const eve = house.enter();
    const visit = newVisit();
    const inRoom = { call: newCall(), visit, to: { room }, kind: 'voice' } as const;
    expect(eve.refusal('call.start', inRoom)).toBe('not-found');
    expect(eve.refusal('call.start', { ...inRoom, to: { room: newRoom() } })).toBe('not-found');
    expect(eve.refusal('call.join', { call, visit, kind: 'voice' })).toBe('not-found');
    expect(eve.refusal('call.ring', { call, users: [eve.self] })).toBe('not-found');
    expect(eve.refusal('call.react', { call, emoji: '👍' })).toBe('not-found');
    expect(eve.frames.filter((text) => text.includes(call))).toEqual([]);
  });

  it('is not for somebody who is in another call', () => {
    const { house, ada, bob, room } = setUp();
    const { call } = callIn(startIn(room, ada));
    bob.ask('call.decline', { call });
    ring(bob, house.enter());
    expect(bob.refusal('call.join', { call, visit: newVisit(), kind: 'voice' })).toBe('not-allowed');
    const start = { call: newCall(), visit: newVisit(), to: { room }, kind: 'voice' } as const;
    expect(bob.refusal('call.start', start)).toBe('not-allowed');
  });

  it('shows everybody in it as in a call, and nobody who is rung', () => {
    const { house, ada, bob, room } = setUp();
    const { call } = callIn(startIn(room, ada));
    const stateOf = (device: FakeDevice) =>
      house.enter().welcome.people.find(({ user }) => user === device.self)?.presence;
    expect([stateOf(ada), stateOf(bob)]).toEqual(['in-call', 'available']);
    join(bob, call);
    expect(stateOf(bob)).toBe('in-call');
    bob.ask('call.leave', { call });
    expect(stateOf(bob)).toBe('available');
  });
});

describe('who comes and goes', () => {
  it('answers the ring, or comes late without one', () => {
    const { house, ada, bob, cleo, call } = groupCall();
    join(bob, call);
    house.clock.advance(limits.ringMs);
    expect(rungIn(lastOf(ada))).toEqual([]);
    expect(usersIn(callIn(join(cleo, call)))).toEqual([ada.self, bob.self, cleo.self]);
  });

  it('declines for all devices, and the call goes on', () => {
    const { house, ada, bob, cleo, call } = groupCall();
    const tablet = house.link(bob);
    tablet.ask('call.decline', { call });
    for (const device of [ada, bob, cleo]) {
      expect(lastOf(device).state.phase).toBe('active');
      expect(rungIn(lastOf(device))).toEqual([cleo.self]);
    }
    expect(bob.refusal('call.decline', { call })).toBe('call-over');
    expect(join(bob, call).outcome).toBe('joined');
  });

  it('leaves, and the others go on until nobody is in it', () => {
    const { ada, bob, cleo, call } = groupCall();
    join(bob, call);
    ada.ask('call.leave', { call });
    expect(usersIn(lastOf(ada))).toEqual([bob.self]);
    expect(ada.refusal('call.leave', { call })).toBe('not-allowed');
    bob.ask('call.leave', { call });
    for (const device of [ada, bob, cleo])
      expect(lastOf(device)).toMatchObject({ rung: [], state: { phase: 'ended', reason: 'hung-up' } });
    expect(ada.refusal('call.leave', { call })).toBe('call-over');
  });

  it('comes back after leaving', () => {
    const { ada, bob, call } = groupCall();
    join(bob, call);
    bob.ask('call.leave', { call });
    expect(usersIn(callIn(join(bob, call)))).toEqual([ada.self, bob.self]);
  });

  it('leaves no deadline behind', () => {
    const { house, ada, bob, call } = groupCall();
    join(bob, call);
    ada.ask('call.leave', { call });
    bob.ask('call.leave', { call });
    expect(house.clock.pending()).toBe(0);
  });
});

describe('a ring in a room of several', () => {
  it('ends at its time, all that began together at once', () => {
    const { house, ada, cleo } = groupCall();
    house.clock.advance(limits.ringMs - 1);
    expect(ada.heard('call.changed')).toEqual([]);
    house.clock.advance(1);
    expect(ada.heard('call.changed').map(({ call }) => call.rung)).toEqual([[]]);
    expect(lastOf(cleo).state.phase).toBe('active');
  });

  it('has its own time for each', () => {
    const { house, ada, bob, cleo, call } = groupCall();
    cleo.ask('call.decline', { call });
    house.clock.advance(limits.ringMs / 2);
    const answer = ada.ask('call.ring', { call, users: [ada.self, bob.self, cleo.self, cleo.self] });
    expect(answer.outcomes).toEqual([
      { user: ada.self, outcome: 'here' },
      { user: bob.self, outcome: 'ringing' },
      { user: cleo.self, outcome: 'ringing' },
    ]);
    house.clock.advance(limits.ringMs / 2);
    expect(rungIn(lastOf(ada))).toEqual([cleo.self]);
    house.clock.advance(limits.ringMs / 2);
    expect(rungIn(lastOf(ada))).toEqual([]);
  });

  it('tells of whom it does not reach, and changes nothing for them', () => {
    const { house, ada, bob, cleo, call } = groupCall();
    for (const device of [bob, cleo]) device.ask('call.decline', { call });
    bob.drop();
    cleo.ask('presence.set', { availability: 'dnd' });
    ada.forget();
    const { outcomes } = ada.ask('call.ring', { call, users: [bob.self, cleo.self] });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['offline', 'dnd']);
    ring(house.enter(), house.enter(bob.hello));
    expect(ada.ask('call.ring', { call, users: [bob.self] }).outcomes).toMatchObject([{ outcome: 'busy' }]);
    expect(ada.heard('call.changed')).toEqual([]);
  });

  it('is for members of the room, by who is in the call', () => {
    const { house, ada, bob, call } = groupCall();
    expect(bob.refusal('call.ring', { call, users: [ada.self] })).toBe('not-allowed');
    expect(ada.refusal('call.ring', { call, users: [bob.self, house.enter().self] })).toBe('not-found');
  });

  it('makes who is rung busy to others', () => {
    const { house, bob } = groupCall();
    expect(ring(house.enter(), bob)).toEqual({ outcome: 'busy' });
  });

  it('is shown: who calls sees for whom', () => {
    const { ada, bob, cleo, call } = groupCall();
    expect(cleo.ask('call.alert', { call }).iceServers).toEqual([]);
    cleo.ask('call.alert', { call });
    const heard = ada.heard('call.changed');
    expect(heard).toHaveLength(1);
    const alerting = new Map(heard[0]?.call.rung.map(({ user, alerting }) => [user, alerting]));
    expect([alerting.get(bob.self), alerting.get(cleo.self)]).toEqual([false, true]);
    expect(ada.refusal('call.alert', { call })).toBe('call-over');
  });
});
