import { describe, expect, it } from 'vitest';
import { newKeys } from '../fakes/device-keys.ts';
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
import { createCoreHouse, newCall, newVisit } from '../fakes/core-house.ts';

/** Ada leads the room and is in the call with Bob; Cleo is rung. */
function setUp() {
  const t = groupCall();
  join(t.bob, t.call);
  for (const device of [t.ada, t.bob, t.cleo]) device.forget();
  return t;
}

describe('who is no member of the room any more', () => {
  it.each<[what: string, act: (t: ReturnType<typeof setUp>) => void]>([
    ['removed', ({ ada, bob, room }) => ada.ask('room.remove', { room, user: bob.self })],
    ['gone by themselves', ({ bob, room }) => bob.ask('room.leave', { room })],
  ])('is out of its call, hears that, and then nothing more: %s', (_, act) => {
    const t = setUp();
    act(t);
    for (const device of [t.ada, t.bob]) expect(usersIn(lastOf(device))).toEqual([t.ada.self]);
    t.bob.forget();
    join(t.cleo, t.call);
    expect(t.bob.heard('call.changed')).toEqual([]);
    expect(t.bob.refusal('call.join', { call: t.call, visit: newVisit(), kind: 'voice' })).toBe('not-found');
    expect(t.bob.refusal('call.leave', { call: t.call })).toBe('not-found');
    expect(t.house.enter(t.bob.hello).welcome.calls).toEqual([]);
  });

  it('is rung no more', () => {
    const { ada, cleo, room } = setUp();
    ada.ask('room.remove', { room, user: cleo.self });
    for (const device of [ada, cleo]) expect(rungIn(lastOf(device))).toEqual([]);
  });

  it('ends the call, if nobody else is in it', () => {
    const { ada, bob, cleo, room } = setUp();
    bob.ask('room.leave', { room });
    ada.ask('room.leave', { room });
    expect(lastOf(cleo).state).toMatchObject({ phase: 'ended', reason: 'hung-up' });
  });
});

describe('who comes into the room', () => {
  it('hears of its call, after the room itself, and may come in', () => {
    const { house, ada, room, call } = setUp();
    const dan = house.enter();
    ada.ask('room.add', { room, users: [dan.self] });
    const types = dan.frames.map((text) => (JSON.parse(text) as { type?: string }).type);
    expect(types.lastIndexOf('call.changed')).toBeGreaterThan(types.indexOf('room.changed'));
    expect(join(dan, call).outcome).toBe('joined');
  });
});

describe('a room that is archived', () => {
  it('lets who is in the call talk to the end: nobody is rung, and nobody comes in', () => {
    const { house, ada, bob, cleo, room, call } = setUp();
    ada.ask('room.archive', { room, archived: true });
    expect(lastOf(cleo)).toMatchObject({ rung: [], state: { phase: 'active' } });
    expect(cleo.refusal('call.join', { call, visit: newVisit(), kind: 'voice' })).toBe('not-allowed');
    expect(ada.refusal('call.ring', { call, users: [cleo.self] })).toBe('not-allowed');
    expect(join(bob, call).outcome).toBe('joined');
    expect(join(house.link(bob), call).outcome).toBe('joined');
  });

  it('begins no other', () => {
    const { ada, bob, room, call } = setUp();
    ada.ask('room.archive', { room, archived: true });
    for (const device of [ada, bob]) device.ask('call.leave', { call });
    const start = { call: newCall(), visit: newVisit(), to: { room }, kind: 'voice' } as const;
    expect(ada.refusal('call.start', start)).toBe('not-allowed');
  });
});

describe('who is removed from the service', () => {
  function withOwner() {
    const keys = newKeys();
    const house = createCoreHouse({ ownerKey: keys.key });
    const [owner, bob, cleo] = [house.enter({ keys }), house.enter(), house.enter()];
    const room = groupOf([cleo, owner, bob]);
    const { call } = callIn(startIn(room, cleo));
    join(bob, call);
    return { house, owner, bob, cleo, room, call };
  }

  it('is out of the call on all devices', () => {
    const { house, owner, bob, cleo, call } = withOwner();
    join(house.link(bob), call);
    owner.ask('person.remove', { user: bob.self });
    expect(usersIn(lastOf(cleo))).toEqual([cleo.self]);
  });

  it('with one device goes with that device alone', () => {
    const { house, bob, cleo, call } = withOwner();
    const tablet = house.link(bob);
    join(tablet, call);
    tablet.ask('device.remove', { device: bob.hello.device });
    expect(lastOf(cleo).participants.map(({ device }) => device)).toEqual([
      cleo.hello.device,
      tablet.hello.device,
    ]);
  });

  it('is rung no more when their last device goes, and as long as there is another', () => {
    const { house, cleo, room, call } = withOwner();
    const dan = house.enter();
    cleo.ask('room.add', { room, users: [dan.self] });
    cleo.ask('call.ring', { call, users: [dan.self] });
    const tablet = house.link(dan);
    tablet.ask('device.remove', { device: dan.hello.device });
    expect(rungIn(lastOf(cleo))).toContain(dan.self);
    tablet.ask('device.remove', { device: tablet.hello.device });
    expect(rungIn(lastOf(cleo))).not.toContain(dan.self);
  });

  it('is rung no more', () => {
    const { house, owner, cleo, room, call } = withOwner();
    const dan = house.enter();
    cleo.ask('room.add', { room, users: [dan.self] });
    cleo.ask('call.ring', { call, users: [dan.self] });
    owner.ask('person.remove', { user: dan.self });
    expect(rungIn(lastOf(cleo))).not.toContain(dan.self);
  });
});

describe('a room of two', () => {
  it('is named by the other person or by itself', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const { room } = ada.ask('room.open', { with: bob.self }).room;
    const started = startIn(room, ada);
    expect(started).toMatchObject({ outcome: 'ringing', call: { room, place: 'direct' } });
    expect(ring(bob, ada)).toMatchObject({ outcome: 'joined', call: { call: callIn(started).call } });
  });

  it('says busy, offline or dnd, by whichever name', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const { room } = ada.ask('room.open', { with: bob.self }).room;
    bob.ask('presence.set', { availability: 'dnd' });
    expect(startIn(room, ada)).toEqual({ outcome: 'dnd' });
  });
});
