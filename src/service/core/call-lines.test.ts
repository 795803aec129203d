import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { join, lastOf, ring } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newVisit, type FakeDevice } from '../fakes/core-house.ts';

function ringing() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const call = newCall();
  const [adas, bobs] = [newVisit(), newVisit()];
  ring(ada, bob, { call, visit: adas });
  for (const device of [ada, bob]) device.forget();
  return { house, ada, bob, call, adas, bobs };
}

function active() {
  const t = ringing();
  join(t.bob, t.call, { visit: t.bobs });
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

  it('of a page that said that it goes is waited for only as long as it takes to load it anew', () => {
    const { house, ada, bob } = active();
    bob.drop(closeCodes.pageGone);
    expect(lastOf(ada).participants).toMatchObject([
      { connected: true },
      { connected: false, pageGone: true },
    ]);
    house.clock.advance(limits.goodbyeMs - 1);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'active' });
    house.clock.advance(1);
    expect(states(ada).at(-1)).toMatchObject({ phase: 'ended', reason: 'hung-up' });
  });

  it('of a page that is loaded anew: the device is waited for, and its page stays gone until the next', () => {
    const { house, ada, bob, call } = active();
    bob.drop(closeCodes.pageGone);
    const back = house.enter(bob.hello);
    expect(lastOf(ada).participants[1]).toMatchObject({ connected: true, pageGone: true });
    house.clock.advance(limits.goodbyeMs * 2);
    const visit = newVisit();
    join(back, call, { visit });
    const [, bobs] = lastOf(ada).participants;
    expect(bobs).toMatchObject({ visit, connected: true });
    expect(bobs?.pageGone).toBeUndefined();
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
    ring(ada, bob, { call: next });
    join(bob, next);
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
    expect(
      t.house.enter(t.bob.hello).refusal('call.join', { call: t.call, visit: t.bobs, kind: 'voice' }),
    ).toBe('call-over');
  });
});
