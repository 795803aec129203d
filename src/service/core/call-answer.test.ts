import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newCall, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const tablet = house.link(bob);
  const call = newCall();
  ada.ask('call.start', { call, to: bob.self, kind: 'voice' });
  for (const device of [ada, bob, tablet]) device.forget();
  return { house, ada, bob, tablet, call };
}

const states = (device: FakeDevice) => device.heard('call.changed').map(({ call }) => call.state);

describe('a ringing call', () => {
  it('alerts once a device of the callee shows it, and says so once', () => {
    const { ada, bob, tablet, call } = setUp();
    bob.ask('call.alert', { call });
    tablet.ask('call.alert', { call });
    expect(states(ada)).toMatchObject([{ phase: 'ringing', alerting: true }]);
  });

  it('is not alerted by its caller', () => {
    const { ada, call } = setUp();
    expect(ada.refusal('call.alert', { call })).toBe('not-allowed');
  });

  it('is answered by one device, and all others hear that', () => {
    const { house, ada, bob, tablet, call } = setUp();
    const answered = bob.ask('call.accept', { call });
    expect(answered.call).toMatchObject({
      participants: [{ device: ada.hello.device }, { device: bob.hello.device, connected: true }],
      state: { phase: 'active', sinceMs: house.clock.now() },
    });
    for (const device of [ada, bob, tablet])
      expect(device.heard('call.changed')).toEqual([{ call: answered.call }]);
  });

  it('is answered once: another device comes too late, the same one gets the same answer', () => {
    const { ada, bob, tablet, call } = setUp();
    const answered = bob.ask('call.accept', { call });
    expect(tablet.refusal('call.accept', { call })).toBe('call-over');
    expect(bob.ask('call.accept', { call })).toEqual(answered);
    expect(states(ada)).toHaveLength(1);
  });

  it('is not answered by its caller, on any device', () => {
    const { house, ada, call } = setUp();
    const phone = house.link(ada);
    expect([ada.refusal('call.accept', { call }), phone.refusal('call.accept', { call })]).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('is declined on one device for all', () => {
    const { ada, bob, tablet, call } = setUp();
    tablet.ask('call.decline', { call });
    for (const device of [ada, bob]) expect(states(device)).toMatchObject([{ reason: 'declined' }]);
    expect(bob.refusal('call.accept', { call })).toBe('call-over');
  });

  it('is declined by the callee alone, and only while it rings', () => {
    const { ada, bob, call } = setUp();
    expect(ada.refusal('call.decline', { call })).toBe('not-allowed');
    bob.ask('call.accept', { call });
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
    expect(house.enter(bob.hello).ask('call.accept', { call }).call.state.phase).toBe('active');
  });
});

describe('an active call', () => {
  function active() {
    const t = setUp();
    t.bob.ask('call.accept', { call: t.call });
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
    expect(t.bob.ask('call.start', { call: newCall(), to: t.ada.self, kind: 'voice' }).outcome).toBe(
      'ringing',
    );
  });

  it('is in the welcome of the devices in it, not of the person’s others', () => {
    const t = active();
    expect(t.house.enter(t.bob.hello).welcome.calls).toMatchObject([{ call: t.call }]);
    expect(t.house.enter(t.tablet.hello).welcome.calls).toEqual([]);
  });

  it('tells what each device sends', () => {
    const t = active();
    const media = { microphone: true, camera: false, screen: 'window', screenStream: 's1' } as const;
    t.bob.ask('call.media', { call: t.call, media });
    const [heard] = t.ada.heard('call.changed');
    expect(heard?.call.participants.map((participant) => participant.media.screen)).toEqual([null, 'window']);
  });

  it('takes media from its devices alone', () => {
    const t = active();
    const media = { microphone: true, camera: false, screen: null, screenStream: null };
    expect(t.tablet.refusal('call.media', { call: t.call, media })).toBe('not-allowed');
  });

  it.each(['call.alert', 'call.accept', 'call.decline', 'call.leave'] as const)(
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
