import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { callIn, join, ring } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newVisit, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  return { house, ada, bob };
}

const refused = (from: FakeDevice, user: UserId, call = newCall()) =>
  from.refusal('call.start', { call, visit: newVisit(), to: { user }, kind: 'voice' });

const phases = (device: FakeDevice) => device.heard('call.changed').map(({ call }) => call.state.phase);

describe('call.start', () => {
  it('rings: every device of both hears of it, and nobody else', () => {
    const { house, ada, bob } = setUp();
    const tablet = house.link(bob);
    const eve = house.enter();
    const id = newCall();
    const started = ring(ada, bob, { call: id, kind: 'video' });
    expect(started).toMatchObject({
      outcome: 'ringing',
      call: {
        call: id,
        kind: 'video',
        caller: ada.self,
        place: 'direct',
        participants: [{ user: ada.self, device: ada.hello.device, kind: 'video', connected: true }],
        rung: [{ user: bob.self, by: ada.self, sinceMs: house.clock.now(), alerting: false }],
        state: { phase: 'ringing', sinceMs: house.clock.now() },
      },
    });
    for (const device of [ada, bob, tablet]) expect(phases(device)).toEqual(['ringing']);
    expect(phases(eve)).toEqual([]);
  });

  it('belongs to the room of the two', () => {
    const { ada, bob } = setUp();
    const started = ring(ada, bob);
    const { room } = bob.ask('room.open', { with: ada.self });
    expect(started).toMatchObject({ call: { room: room.room } });
  });

  it('stamps the caller: the answer says who the service knows, on which device', () => {
    const { ada, bob } = setUp();
    ring(ada, bob);
    expect(bob.heard('call.changed')).toMatchObject([{ call: { caller: ada.self } }]);
  });

  it('shows the caller as in a call, and the callee only once answered', () => {
    const { house, ada, bob } = setUp();
    const started = ring(ada, bob);
    const stateOf = (device: FakeDevice) =>
      house.enter().welcome.people.find(({ user }) => user === device.self)?.presence;
    expect([stateOf(ada), stateOf(bob)]).toEqual(['in-call', 'available']);
    join(bob, callIn(started).call);
    expect([stateOf(ada), stateOf(bob)]).toEqual(['in-call', 'in-call']);
  });

  it('says offline', () => {
    const { ada, bob } = setUp();
    bob.drop();
    expect(ring(ada, bob)).toEqual({ outcome: 'offline' });
  });

  it('says busy, not offline, of somebody in a call whose line is away for a moment', () => {
    const { house, ada, bob } = setUp();
    const started = ring(ada, bob);
    join(bob, callIn(started).call);
    bob.drop();
    expect(ring(house.enter(), bob)).toEqual({ outcome: 'busy' });
  });

  it('says dnd', () => {
    const { ada, bob } = setUp();
    bob.ask('presence.set', { availability: 'dnd' });
    expect(ring(ada, bob)).toEqual({ outcome: 'dnd' });
    expect(phases(bob)).toEqual([]);
  });

  it('rings through dnd for whom the callee lets, and for nobody else', () => {
    const { house, ada, bob } = setUp();
    const eve = house.enter({ name: 'Eve' });
    const { room } = bob.ask('room.open', { with: ada.self });
    bob.ask('room.trust', { room: room.room, letsRing: true });
    bob.ask('presence.set', { availability: 'dnd' });
    expect(ring(eve, bob)).toEqual({ outcome: 'dnd' });
    expect(ring(ada, bob).outcome).toBe('ringing');
    expect(phases(bob)).toEqual(['ringing']);
  });

  it('is not let through by the caller’s own word', () => {
    const { ada, bob } = setUp();
    const { room } = ada.ask('room.open', { with: bob.self });
    ada.ask('room.trust', { room: room.room, letsRing: true });
    bob.ask('presence.set', { availability: 'dnd' });
    expect(ring(ada, bob)).toEqual({ outcome: 'dnd' });
  });

  it('rings somebody who is busy', () => {
    const { ada, bob } = setUp();
    bob.ask('presence.set', { availability: 'busy' });
    expect(ring(ada, bob).outcome).toBe('ringing');
  });

  it('says offline of somebody invisible, and does not ring', () => {
    const { ada, bob } = setUp();
    bob.ask('presence.set', { availability: 'invisible' });
    expect(ring(ada, bob)).toEqual({ outcome: 'offline' });
    expect(phases(bob)).toEqual([]);
  });

  it('rings somebody who is away', () => {
    const { ada, bob } = setUp();
    bob.ask('presence.set', { availability: 'away' });
    expect(ring(ada, bob).outcome).toBe('ringing');
  });

  it.each([
    ['who is rung by another', (eve: FakeDevice, bob: FakeDevice) => [eve, bob] as const],
    ['who rings another', (eve: FakeDevice, bob: FakeDevice) => [bob, eve] as const],
  ])('says busy of somebody %s', (_, order) => {
    const { house, ada, bob } = setUp();
    const [from, to] = order(house.enter(), bob);
    ring(from, to);
    expect(ring(ada, bob)).toEqual({ outcome: 'busy' });
  });

  it('rings somebody in a call, who leaves it to answer; a third caller hears busy', () => {
    const { house, ada, bob } = setUp();
    const eve = house.enter();
    const first = newCall();
    ring(eve, bob, { call: first });
    join(bob, first);
    const second = ring(ada, bob);
    expect(second).toMatchObject({ outcome: 'ringing', call: { rung: [{ user: bob.self }] } });
    expect(ring(house.enter(), bob)).toEqual({ outcome: 'busy' });
    const { call } = callIn(second);
    expect(bob.refusal('call.join', { call, visit: newVisit(), kind: 'voice' })).toBe('not-allowed');
    bob.ask('call.leave', { call: first });
    expect(join(bob, call).outcome).toBe('joined');
  });

  it('is refused to somebody who is in a call already', () => {
    const { house, ada, bob } = setUp();
    ring(ada, bob);
    const tablet = house.link(ada);
    const to = { user: house.enter().self };
    const third = { call: newCall(), visit: newVisit(), to, kind: 'voice' } as const;
    expect([ada.refusal('call.start', third), tablet.refusal('call.start', third)]).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('is refused to oneself and to nobody', () => {
    const { ada } = setUp();
    const to = (user: UserId) => refused(ada, user);
    expect([to(ada.self), to(randomUUID() as UserId)]).toEqual(['not-allowed', 'not-found']);
  });

  it('repeated with the same id is the same call, in whatever phase it is', () => {
    const { ada, bob } = setUp();
    const id = newCall();
    const visit = newVisit();
    const first = ring(ada, bob, { call: id, visit });
    expect(ring(ada, bob, { call: id, visit })).toEqual(first);
    expect(phases(bob)).toEqual(['ringing']);
    join(bob, id);
    expect(ring(ada, bob, { call: id, visit })).toMatchObject({
      outcome: 'joined',
      call: { state: { phase: 'active' } },
    });
    ada.ask('call.leave', { call: id });
    expect(refused(ada, bob.self, id)).toBe('call-over');
  });

  it('refuses the id of a call of others', () => {
    const { house, ada, bob } = setUp();
    const id = newCall();
    ring(ada, bob, { call: id });
    const [eve, fay] = [house.enter(), house.enter()];
    expect(refused(eve, fay.self, id)).toBe('not-allowed');
  });
});

describe('glare: both ring each other', () => {
  it.each(['Ada first', 'Bob first'])('%s: the earlier call is answered by the later ring', (order) => {
    const { ada, bob } = setUp();
    const [first, second] = order === 'Ada first' ? [ada, bob] : [bob, ada];
    const id = newCall();
    ring(first, second, { call: id });
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
    const { house, ada, bob } = setUp();
    ring(ada, bob);
    ring(bob, ada);
    house.clock.advance(limits.ringMs * 2);
    expect(phases(ada)).toEqual(['ringing', 'active']);
  });

  it('counts also when the first caller wants no disturbance', () => {
    const { ada, bob } = setUp();
    ada.ask('presence.set', { availability: 'dnd' });
    ring(ada, bob);
    expect(ring(bob, ada).outcome).toBe('joined');
  });
});
