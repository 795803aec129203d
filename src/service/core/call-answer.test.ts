import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { callIn, join, lastOf, ring } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newVisit, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const tablet = house.link(bob);
  const call = newCall();
  ring(ada, bob, { call });
  for (const device of [ada, bob, tablet]) device.forget();
  return { house, ada, bob, tablet, call };
}

const states = (device: FakeDevice) => device.heard('call.changed').map(({ call }) => call.state);

describe('a ringing call', () => {
  it('alerts once a device of the callee shows it, and says so once', () => {
    const { ada, bob, tablet, call } = setUp();
    bob.ask('call.alert', { call });
    tablet.ask('call.alert', { call });
    const rung = ada.heard('call.changed').map(({ call: { rung } }) => rung);
    expect(rung).toMatchObject([[{ user: bob.self, by: ada.self, alerting: true }]]);
  });

  it('is not alerted by its caller', () => {
    const { ada, call } = setUp();
    expect(ada.refusal('call.alert', { call })).toBe('call-over');
  });

  it('is answered by one device, and all others hear that', () => {
    const { house, ada, bob, tablet, call } = setUp();
    const answered = callIn(join(bob, call));
    expect(answered).toMatchObject({
      participants: [{ device: ada.hello.device }, { device: bob.hello.device, connected: true }],
      state: { phase: 'active', sinceMs: house.clock.now() },
    });
    for (const device of [ada, bob, tablet])
      expect(device.heard('call.changed')).toEqual([{ call: answered }]);
  });

  it('is answered once: the same visit gets the same answer, and rings no more on another device', () => {
    const { ada, bob, tablet, call } = setUp();
    const visit = newVisit();
    const answered = join(bob, call, { visit });
    expect(join(bob, call, { visit })).toEqual(answered);
    expect(states(ada)).toHaveLength(1);
    expect(tablet.refusal('call.alert', { call })).toBe('call-over');
    expect(tablet.refusal('call.decline', { call })).toBe('call-over');
  });

  it('is not answered by its caller, on any device', () => {
    const { house, ada, bob, call } = setUp();
    for (const device of [ada, house.link(ada)]) join(device, call);
    expect(lastOf(bob)).toMatchObject({ state: { phase: 'ringing' }, rung: [{ user: bob.self }] });
  });

  it('is declined on one device for all', () => {
    const { ada, bob, tablet, call } = setUp();
    tablet.ask('call.decline', { call });
    for (const device of [ada, bob]) expect(states(device)).toMatchObject([{ reason: 'declined' }]);
    expect(bob.refusal('call.join', { call, visit: newVisit(), kind: 'voice' })).toBe('call-over');
  });

  it('is declined by the callee alone, and only while it rings', () => {
    const { ada, bob, call } = setUp();
    expect(ada.refusal('call.decline', { call })).toBe('call-over');
    join(bob, call);
    expect(bob.refusal('call.decline', { call })).toBe('call-over');
  });

  it('is cancelled by its caller', () => {
    const { ada, bob, tablet, call } = setUp();
    ada.ask('call.leave', { call });
    for (const device of [bob, tablet]) expect(states(device)).toMatchObject([{ reason: 'cancelled' }]);
  });

  it('is not left by somebody who has not joined it', () => {
    const { bob, call } = setUp();
    expect(bob.refusal('call.leave', { call })).toBe('not-allowed');
  });

  it('ends without an answer after its time', () => {
    const { house, ada, bob } = setUp();
    house.clock.advance(limits.ringMs - 1);
    expect(states(ada)).toEqual([]);
    house.clock.advance(1);
    const end = { phase: 'ended', reason: 'no-answer', atMs: house.clock.now() };
    expect([states(ada), states(bob)]).toEqual([[end], [end]]);
  });

  it('rings at a device of the callee that comes later', () => {
    const { house, bob, call } = setUp();
    expect(house.link(bob).welcome.calls).toMatchObject([{ call }]);
  });

  it('rings on while the callee has no line at all', () => {
    const { house, ada, bob, tablet, call } = setUp();
    for (const device of [bob, tablet]) device.drop();
    expect(states(ada)).toEqual([]);
    expect(callIn(join(house.enter(bob.hello), call)).state.phase).toBe('active');
  });
});

describe('an active call', () => {
  function active() {
    const t = setUp();
    join(t.bob, t.call);
    for (const device of [t.ada, t.bob, t.tablet]) device.forget();
    return t;
  }

  it.each(['ada', 'bob'] as const)('is hung up by %s for both', (who) => {
    const t = active();
    t[who].ask('call.leave', { call: t.call });
    for (const device of [t.ada, t.bob, t.tablet])
      expect(states(device)).toMatchObject([{ phase: 'ended', reason: 'hung-up' }]);
    expect(t.ada.refusal('call.leave', { call: t.call })).toBe('call-over');
  });

  it('does not end by the time of its ring', () => {
    const t = active();
    t.house.clock.advance(limits.ringMs * 2);
    expect(states(t.ada)).toEqual([]);
  });

  it('leaves no timer behind', () => {
    const t = active();
    t.ada.ask('call.leave', { call: t.call });
    expect(t.house.clock.pending()).toBe(0);
  });

  it('makes both free again', () => {
    const t = active();
    t.ada.ask('call.leave', { call: t.call });
    expect(t.ada.heard('person.changed')).toMatchObject([
      { person: { user: t.ada.self, presence: 'available' } },
      { person: { user: t.bob.self, presence: 'available' } },
    ]);
    expect(ring(t.bob, t.ada).outcome).toBe('ringing');
  });

  it('is in the welcome of all devices of its people, and of nobody else', () => {
    const t = active();
    for (const { hello } of [t.ada, t.bob, t.tablet])
      expect(t.house.enter(hello).welcome.calls).toMatchObject([{ call: t.call }]);
    expect(t.house.enter().welcome.calls).toEqual([]);
  });

  it('tells what each device sends', () => {
    const t = active();
    const media = { microphone: true, camera: false, screen: 'window', strained: false } as const;
    t.bob.ask('call.media', { call: t.call, media });
    const [heard] = t.ada.heard('call.changed');
    expect(heard?.call.participants.map((participant) => participant.media.screen)).toEqual([null, 'window']);
  });

  it('takes media from its devices alone', () => {
    const t = active();
    const media = { microphone: true, camera: false, screen: null, strained: false };
    expect(t.tablet.refusal('call.media', { call: t.call, media })).toBe('not-allowed');
  });

  it.each(['call.alert', 'call.decline', 'call.leave'] as const)(
    'does not exist for a stranger: %s',
    (type) => {
      const t = active();
      const eve = t.house.enter();
      expect([eve.refusal(type, { call: t.call }), eve.refusal(type, { call: newCall() })]).toEqual([
        'not-found',
        'not-found',
      ]);
    },
  );
});
