import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newCall, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const ring = (from: FakeDevice, to: FakeDevice, call = newCall()) =>
    from.ask('call.start', { call, to: to.self, kind: 'video' });
  return { house, ada, bob, ring };
}

const phases = (device: FakeDevice) => device.heard('call.changed').map(({ call }) => call.state.phase);

describe('call.start', () => {
  it('rings: every device of both hears of it, and nobody else', () => {
    const { house, ada, bob, ring } = setUp();
    const tablet = house.link(bob);
    const eve = house.enter();
    const id = newCall();
    const started = ring(ada, bob, id);
    expect(started).toMatchObject({
      outcome: 'ringing',
      call: {
        call: id,
        kind: 'video',
        caller: ada.self,
        callee: bob.self,
        participants: [{ user: ada.self, device: ada.hello.device, connected: true }],
        state: { phase: 'ringing', sinceMs: house.clock.now(), alerting: false },
      },
    });
    for (const device of [ada, bob, tablet]) expect(phases(device)).toEqual(['ringing']);
    expect(phases(eve)).toEqual([]);
  });

  it('belongs to the room of the two', () => {
    const { ada, bob, ring } = setUp();
    const started = ring(ada, bob);
    const { room } = bob.ask('room.open', { with: ada.self });
    expect(started).toMatchObject({ call: { room: room.room } });
  });

  it('stamps the caller: the answer says who the service knows, on which device', () => {
    const { ada, bob, ring } = setUp();
    ring(ada, bob);
    expect(bob.heard('call.changed')).toMatchObject([{ call: { caller: ada.self } }]);
  });

  it('shows the caller as in a call, and the callee only once answered', () => {
    const { house, ada, bob, ring } = setUp();
    const started = ring(ada, bob);
    const stateOf = (device: FakeDevice) =>
      house.enter().welcome.people.find(({ user }) => user === device.self)?.presence;
    expect([stateOf(ada), stateOf(bob)]).toEqual(['in-call', 'available']);
    if (started.outcome === 'ringing') bob.ask('call.accept', { call: started.call.call });
    expect([stateOf(ada), stateOf(bob)]).toEqual(['in-call', 'in-call']);
  });

  it('says offline', () => {
    const { ada, bob, ring } = setUp();
    bob.drop();
    expect(ring(ada, bob)).toEqual({ outcome: 'offline' });
  });

  it('says busy, not offline, of somebody in a call whose line is away for a moment', () => {
    const { house, ada, bob, ring } = setUp();
    const started = ring(ada, bob);
    if (started.outcome === 'ringing') bob.ask('call.accept', { call: started.call.call });
    bob.drop();
    expect(ring(house.enter(), bob)).toEqual({ outcome: 'busy' });
  });

  it('says dnd', () => {
    const { ada, bob, ring } = setUp();
    bob.ask('presence.set', { availability: 'dnd' });
    expect(ring(ada, bob)).toEqual({ outcome: 'dnd' });
    expect(phases(bob)).toEqual([]);
  });

  it('rings somebody who is busy', () => {
    const { ada, bob, ring } = setUp();
    bob.ask('presence.set', { availability: 'busy' });
    expect(ring(ada, bob).outcome).toBe('ringing');
  });

  it('says offline of somebody invisible, and does not ring', () => {
    const { ada, bob, ring } = setUp();
    bob.ask('presence.set', { availability: 'invisible' });
    expect(ring(ada, bob)).toEqual({ outcome: 'offline' });
    expect(phases(bob)).toEqual([]);
  });

  it('rings somebody who is away', () => {
    const { ada, bob, ring } = setUp();
    bob.ask('presence.set', { availability: 'away' });
    expect(ring(ada, bob).outcome).toBe('ringing');
  });

  it.each([
    ['who is rung by another', (eve: FakeDevice, bob: FakeDevice) => [eve, bob] as const],
    ['who rings another', (eve: FakeDevice, bob: FakeDevice) => [bob, eve] as const],
  ])('says busy of somebody %s', (_, order) => {
    const { house, ada, bob, ring } = setUp();
    const [from, to] = order(house.enter(), bob);
    ring(from, to);
    expect(ring(ada, bob)).toEqual({ outcome: 'busy' });
  });

  it('says busy of somebody in a call, on whichever device', () => {
    const { house, ada, bob, ring } = setUp();
    const eve = house.enter();
    const id = newCall();
    ring(eve, bob, id);
    bob.ask('call.accept', { call: id });
    house.link(bob);
    expect(ring(ada, bob)).toEqual({ outcome: 'busy' });
  });

  it('is refused to somebody who is in a call already', () => {
    const { house, ada, bob, ring } = setUp();
    ring(ada, bob);
    const tablet = house.link(ada);
    const third = { call: newCall(), to: house.enter().self, kind: 'voice' } as const;
    expect([ada.refusal('call.start', third), tablet.refusal('call.start', third)]).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('is refused to oneself and to nobody', () => {
    const { ada } = setUp();
    const to = (user: UserId) => ada.refusal('call.start', { call: newCall(), to: user, kind: 'voice' });
    expect([to(ada.self), to(randomUUID() as UserId)]).toEqual(['not-allowed', 'not-found']);
  });

  it('repeated with the same id is the same call, in whatever phase it is', () => {
    const { ada, bob, ring } = setUp();
    const id = newCall();
    const first = ring(ada, bob, id);
    expect(ring(ada, bob, id)).toEqual(first);
    expect(phases(bob)).toEqual(['ringing']);
    bob.ask('call.accept', { call: id });
    expect(ring(ada, bob, id)).toMatchObject({ outcome: 'joined', call: { state: { phase: 'active' } } });
    ada.ask('call.leave', { call: id });
    expect(ada.refusal('call.start', { call: id, to: bob.self, kind: 'video' })).toBe('call-over');
  });

  it('refuses the id of a call of others', () => {
    const { house, ada, bob, ring } = setUp();
    const id = newCall();
    ring(ada, bob, id);
    const [eve, fay] = [house.enter(), house.enter()];
    expect(eve.refusal('call.start', { call: id, to: fay.self, kind: 'voice' })).toBe('not-allowed');
  });
});

describe('glare: both ring each other', () => {
  it.each(['Ada first', 'Bob first'])('%s: the earlier call is answered by the later ring', (order) => {
    const { ada, bob, ring } = setUp();
    const [first, second] = order === 'Ada first' ? [ada, bob] : [bob, ada];
    const id = newCall();
    ring(first, second, id);
    expect(ring(second, first)).toMatchObject({
      outcome: 'joined',
      call: {
        call: id,
        caller: first.self,
        state: { phase: 'active' },
        participants: [{ user: first.self }, { user: second.self }],
      },
    });
    for (const device of [ada, bob]) expect(phases(device)).toEqual(['ringing', 'active']);
  });

  it('ends the ring: no "no answer" comes after it', () => {
    const { house, ada, bob, ring } = setUp();
    ring(ada, bob);
    ring(bob, ada);
    house.clock.advance(limits.ringMs * 2);
    expect(phases(ada)).toEqual(['ringing', 'active']);
  });

  it('counts also when the first caller wants no disturbance', () => {
    const { ada, bob, ring } = setUp();
    ada.ask('presence.set', { availability: 'dnd' });
    ring(ada, bob);
    expect(ring(bob, ada).outcome).toBe('joined');
  });
});
