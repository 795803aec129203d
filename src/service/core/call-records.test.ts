import { describe, expect, it } from 'vitest';
import type { CallId, RoomId } from '../../protocol/ids.ts';
import { groupCall, join, lastOf, ring as ringing } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, type CoreHouse, type FakeDevice } from '../fakes/core-house.ts';
import { recordOf } from './call-records.ts';

function setUp() {
  const house = createCoreHouse();
  const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const records = (device: FakeDevice = ada) =>
    device.ask('chat.history', { room, limit: 50 }).messages.map(({ body }) => body);
  const ring = (call: CallId = newCall()): CallId => {
    ringing(ada, bob, { call });
    return call;
  };
  return { house, ada, bob, room, records, ring };
}

describe('the record of a call', () => {
  it('says how long it was', () => {
    const { house, ada, bob, records, ring } = setUp();
    const call = ring();
    join(bob, call);
    house.clock.advance(61_000);
    ada.ask('call.leave', { call });
    expect(records(bob)).toEqual([
      {
        kind: 'call',
        call,
        callKind: 'voice',
        outcome: 'hung-up',
        durationMs: 61_000,
        missed: false,
        by: ada.self,
        people: [ada.self, bob.self],
      },
    ]);
  });

  it.each([
    ['declined', false],
    ['cancelled', true],
    ['no-answer', true],
  ] as const)('says that it was %s, missed: %s', (outcome, missed) => {
    const { house, ada, bob, records, ring } = setUp();
    const call = ring();
    if (outcome === 'declined') bob.ask('call.decline', { call });
    if (outcome === 'cancelled') ada.ask('call.leave', { call });
    house.clock.advance(60_000);
    expect(records()).toMatchObject([{ outcome, durationMs: null, missed, by: ada.self }]);
  });

  it.each(['offline', 'busy', 'dnd'] as const)('waits for who could not be rung: %s', (outcome) => {
    const { house, ada, bob, room, ring, records } = setUp();
    if (outcome === 'offline') bob.drop();
    if (outcome === 'dnd') bob.ask('presence.set', { availability: 'dnd' });
    if (outcome === 'busy') ringing(bob, house.enter());
    const call = ring();
    ring(call);
    expect(records()).toMatchObject([{ call, outcome: 'no-answer', missed: true, people: [] }]);
    const placeOf = (who: FakeDevice) =>
      house.enter(who.hello).welcome.rooms.find((each) => each.room === room);
    expect([placeOf(bob)?.readSeq, placeOf(ada)?.readSeq, placeOf(ada)?.lastSeq]).toEqual([0, 1, 1]);
  });

  it('is there once, whatever is killed when', () => {
    const { house, bob, ring, records } = setUp();
    const call = ring();
    join(bob, call);
    house.restart();
    house.clock.advance(60_000);
    const back = house.enter(bob.hello);
    house.restart();
    house.clock.advance(60_000);
    expect(records(back)).toMatchObject([{ call, outcome: 'lost' }]);
  });

  it('has a name that nobody can take first', () => {
    const { ada, room, ring, bob, records } = setUp();
    const call = newCall();
    expect(ada.refusal('chat.send', { room, message: recordOf(call), text: 'mine' })).toBe('not-allowed');
    ring(call);
    bob.ask('call.decline', { call });
    expect(records()).toHaveLength(1);
  });
});

describe('the record of a call in a room of several', () => {
  const recordsIn = (device: FakeDevice, room: RoomId) =>
    device
      .ask('chat.history', { room, limit: 50 })
      .messages.map(({ body }) => body)
      .filter(({ kind }) => kind === 'call');
  const unreadOf = (house: CoreHouse, { hello }: FakeDevice, room: RoomId) =>
    house.enter(hello).welcome.rooms.find((each) => each.room === room)?.unread;

  it('says who was in it, in the order in which they came, each once', () => {
    const { house, ada, bob, cleo, room, call } = groupCall();
    join(cleo, call);
    join(bob, call);
    cleo.ask('call.leave', { call });
    join(cleo, call);
    join(house.link(cleo), call);
    house.clock.advance(5_000);
    for (const device of [ada, bob, cleo]) device.ask('call.leave', { call });
    house.clock.advance(1_000);
    expect(recordsIn(ada, room)).toEqual([]);
    const last = lastOf(cleo).participants[0]?.device;
    expect(last).toBeDefined();
    if (last) cleo.ask('call.leave', { call, device: last });
    expect(recordsIn(bob, room)).toEqual([
      {
        ...{ kind: 'call', call, callKind: 'voice', outcome: 'hung-up', durationMs: 6_000 },
        ...{ missed: false, by: ada.self, people: [ada.self, cleo.self, bob.self] },
      },
    ]);
    expect([ada, bob, cleo].map((device) => unreadOf(house, device, room))).toEqual([0, 0, 0]);
  });

  it('says that it was missed, where nobody came to who began it; for the others it waits', () => {
    const { house, ada, bob, cleo, room, call } = groupCall();
    const phone = house.link(ada);
    join(phone, call);
    bob.ask('call.decline', { call });
    house.clock.advance(5_000);
    for (const device of [ada, phone]) device.ask('call.leave', { call });
    expect(recordsIn(bob, room)).toMatchObject([
      { outcome: 'no-answer', durationMs: null, missed: true, by: ada.self, people: [ada.self] },
    ]);
    expect([ada, bob, cleo].map((device) => unreadOf(house, device, room))).toEqual([0, 1, 1]);
  });

  it('is there once, where all are lost and the service starts again', () => {
    const { house, ada, bob, room, call } = groupCall();
    join(bob, call);
    house.restart();
    house.clock.advance(60_000);
    house.restart();
    house.clock.advance(60_000);
    expect(recordsIn(house.enter(ada.hello), room)).toMatchObject([
      { outcome: 'lost', missed: false, people: [ada.self, bob.self] },
    ]);
  });
});
