import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newCall, newDevice, type FakeDevice } from '../fakes/core-house.ts';

function ringing() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const call = newCall();
  ada.ask('call.start', { call, to: bob.self, kind: 'voice' });
  for (const device of [ada, bob]) device.forget();
  return { house, ada, bob, call };
}

function active() {
  const t = ringing();
  t.bob.ask('call.accept', { call: t.call });
  for (const device of [t.ada, t.bob]) device.forget();
  return t;
}

const states = (device: FakeDevice) => device.heard('call.changed').map(({ call }) => call.state);
const lines = (device: FakeDevice) =>
  device.heard('call.changed').map(({ call }) => call.participants.map(({ connected }) => connected));

describe('a line that goes during a call', () => {
  it('is told, and the call waits', () => {
    const { house, ada, bob } = active();
    bob.drop();
    expect(lines(ada)).toEqual([[true, false]]);
    house.clock.advance(limits.graceMs - 1);
    expect(states(ada)).toMatchObject([{ phase: 'active' }]);
  });

  it('shows the person as in the call, not as offline', () => {
    const { ada, bob } = active();
    bob.drop();
    expect(ada.heard('person.changed')).toEqual([]);
  });

  it('ends the call as lost after the grace, and then the person is offline', () => {
    const { house, ada, bob } = active();
    bob.drop();
    house.clock.advance(limits.graceMs);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'ended', reason: 'lost' });
    expect(ada.heard('person.changed').map(({ person }) => [person.user, person.presence])).toEqual([
      [ada.self, 'available'],
      [bob.self, 'offline'],
    ]);
  });

  it('comes back: the call goes on, and is in the welcome', () => {
    const { house, ada, bob, call } = active();
    bob.drop();
    const back = house.enter(bob.hello);
    expect(back.welcome.calls).toMatchObject([{ call }]);
    expect(lines(ada)).toEqual([
      [true, false],
      [true, true],
    ]);
    house.clock.advance(limits.graceMs * 2);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'active' });
  });

  it('comes back to a call that was hung up meanwhile: it is told how, once', () => {
    const { house, ada, bob, call } = active();
    bob.drop();
    ada.ask('call.leave', { call });
    const back = house.enter(bob.hello);
    expect(back.welcome.calls).toMatchObject([{ call, state: { phase: 'ended', reason: 'hung-up' } }]);
    expect(house.enter(bob.hello).welcome.calls).toEqual([]);
  });

  it('that comes back much later is told nothing of it', () => {
    const { house, ada, bob, call } = active();
    bob.drop();
    ada.ask('call.leave', { call });
    house.clock.advance(60_000);
    expect(house.enter(bob.hello).welcome.calls).toEqual([]);
    expect(house.clock.pending()).toBe(0);
  });

  it('is waited for anew each time', () => {
    const { house, ada, bob } = active();
    bob.drop();
    house.clock.advance(limits.graceMs - 1);
    house.enter(bob.hello).drop();
    house.clock.advance(limits.graceMs - 1);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'active' });
  });

  it('of another device changes nothing', () => {
    const { house, ada, bob } = active();
    house.link(bob).drop();
    expect(states(ada)).toEqual([]);
  });

  it('that is replaced is not lost', () => {
    const { house, ada, bob } = active();
    house.enter(bob.hello);
    bob.drop();
    house.clock.advance(limits.graceMs * 2);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'active' });
  });

  it('of the caller cancels a ring that it does not come back to', () => {
    const { house, ada, bob } = ringing();
    ada.drop();
    house.clock.advance(limits.graceMs);
    expect(states(bob).at(-1)).toMatchObject({ phase: 'ended', reason: 'cancelled' });
  });
});

describe('a call that is over', () => {
  it('leaves no deadline behind, neither of its ring nor of a line it waited for', () => {
    const { house, ada, bob, call } = ringing();
    ada.ask('call.leave', { call });
    expect(house.clock.pending()).toBe(0);
    const next = newCall();
    ada.ask('call.start', { call: next, to: bob.self, kind: 'voice' });
    bob.ask('call.accept', { call: next });
    bob.drop();
    ada.ask('call.leave', { call: next });
    // What bob did not hear of is kept for a while.
    house.clock.advance(60_000);
    expect(house.clock.pending()).toBe(0);
  });
});

describe('a service that starts again during a call', () => {
  const comeBack = ({ house, ada, bob }: ReturnType<typeof active>) => [
    house.enter(ada.hello),
    house.enter(bob.hello),
  ];

  it('keeps the call for those who come back', () => {
    const t = active();
    t.house.restart();
    const [ada, bob] = comeBack(t);
    for (const device of [ada, bob]) expect(device?.welcome.calls).toMatchObject([{ call: t.call }]);
    t.house.clock.advance(limits.graceMs * 2);
    expect(bob?.ask('call.leave', { call: t.call })).toEqual({});
  });

  it('believes nobody to be there before they are', () => {
    const t = active();
    t.house.restart();
    const ada = t.house.enter(t.ada.hello);
    expect(ada.welcome.calls[0]?.participants.map(({ connected }) => connected)).toEqual([false, false]);
    expect(lines(ada)).toEqual([[true, false]]);
  });

  it('tells nobody what everybody has in the welcome already', () => {
    const t = active();
    t.house.restart();
    const eve = t.house.enter();
    eve.forget();
    t.house.enter(t.ada.hello);
    expect(eve.heard('person.changed')).toEqual([]);
  });

  it('ends it as lost for who does not come back', () => {
    const t = active();
    t.house.restart();
    const ada = t.house.enter(t.ada.hello);
    t.house.clock.advance(limits.graceMs);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'ended', reason: 'lost' });
  });

  it('rings on, no longer than it would have', () => {
    const t = ringing();
    t.house.clock.advance(limits.ringMs - 1_000);
    t.house.restart();
    const ada = t.house.enter(t.ada.hello);
    t.house.clock.advance(999);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'ringing' });
    t.house.clock.advance(1);
    expect(states(ada).at(-1)).toMatchObject({ reason: 'no-answer' });
  });

  it('remembers that a call is over', () => {
    const t = active();
    t.ada.ask('call.leave', { call: t.call });
    t.house.restart();
    expect(t.house.enter(t.bob.hello).refusal('call.accept', { call: t.call })).toBe('call-over');
  });
});

describe('signals', () => {
  const body = { kind: 'description', type: 'offer', sdp: 'v=0' } as const;
  const send = (from: FakeDevice, call: CallId, to: DeviceId) =>
    from.ask('signal.send', { call, to, attempt: 1, body });

  it('reach the other device of the call, stamped with who sent them', () => {
    const { ada, bob, call } = active();
    send(ada, call, bob.hello.device);
    expect(bob.heard('signal')).toEqual([
      { call, from: ada.self, device: ada.hello.device, attempt: 1, body },
    ]);
    expect(ada.heard('signal')).toEqual([]);
  });

  it('go nowhere else', () => {
    const { house, ada, bob, call } = active();
    const tablet = house.link(bob);
    for (const to of [tablet.hello.device, ada.hello.device, newDevice()])
      expect(ada.refusal('signal.send', { call, to, attempt: 1, body })).toBe('not-allowed');
    expect(tablet.heard('signal')).toEqual([]);
  });

  it('come from nobody else', () => {
    const { house, ada, bob, call } = active();
    const tablet = house.link(bob);
    const signal = { call, to: ada.hello.device, attempt: 0, body };
    expect(tablet.refusal('signal.send', signal)).toBe('not-allowed');
    expect(house.enter().refusal('signal.send', signal)).toBe('not-found');
  });

  it('wait for an answer to the ring', () => {
    const { ada, bob, call } = ringing();
    expect(ada.refusal('signal.send', { call, to: bob.hello.device, attempt: 0, body })).toBe('not-allowed');
  });

  it('are refused while the other line is away, and after the call', () => {
    const { ada, bob, call } = active();
    bob.drop();
    const signal = { call, to: bob.hello.device, attempt: 0, body };
    expect(ada.refusal('signal.send', signal)).toBe('not-found');
    ada.ask('call.leave', { call });
    expect(ada.refusal('signal.send', signal)).toBe('call-over');
  });
});
