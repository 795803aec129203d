import { describe, expect, it } from 'vitest';
import type { CallId } from '../../protocol/ids.ts';
import { join, ring as ringing } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, type FakeDevice } from '../fakes/core-house.ts';
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
    expect(records()).toMatchObject([{ call, outcome: 'no-answer', missed: true }]);
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
