import { describe, expect, it } from 'vitest';
import type { CallId, VisitId } from '../../protocol/ids.ts';
import { callIn, groupCall, join, ring } from '../fakes/call-house.ts';
import { createCoreHouse, newVisit, type FakeDevice } from '../fakes/core-house.ts';

const body = { kind: 'description', type: 'offer', sdp: 'v=0' } as const;
const signalOf = (call: CallId, visit: VisitId, to: VisitId) => ({ call, visit, to, attempt: 1, body });
const refusal = (device: FakeDevice, call: CallId, visit: VisitId, to: VisitId) =>
  device.refusal('signal.send', signalOf(call, visit, to));

/** Ada and Bob are in it, Cleo is rung. */
function inCall() {
  const t = groupCall();
  const bobs = newVisit();
  join(t.bob, t.call, { visit: bobs });
  return { ...t, adas: t.visit, bobs };
}

describe('signals', () => {
  it('reach the visit they are for, stamped with whose they are', () => {
    const { ada, bob, cleo, call, adas, bobs } = inCall();
    ada.ask('signal.send', signalOf(call, adas, bobs));
    expect(bob.heard('signal')).toEqual([{ call, from: ada.self, visit: adas, to: bobs, attempt: 1, body }]);
    for (const device of [ada, cleo]) expect(device.heard('signal')).toEqual([]);
  });

  it('go from each to each of several', () => {
    const { ada, bob, cleo, call, bobs } = inCall();
    const cleos = newVisit();
    join(cleo, call, { visit: cleos });
    bob.ask('signal.send', signalOf(call, bobs, cleos));
    expect(cleo.heard('signal')).toMatchObject([{ from: bob.self, visit: bobs }]);
    expect(ada.heard('signal')).toEqual([]);
  });

  it('come from one’s own visit alone', () => {
    const { house, ada, bob, cleo, call, adas, bobs } = inCall();
    expect(refusal(bob, call, adas, adas)).toBe('not-found');
    expect(refusal(bob, call, newVisit(), adas)).toBe('not-found');
    expect(refusal(house.link(bob), call, bobs, adas)).toBe('not-allowed');
    expect(refusal(cleo, call, newVisit(), adas)).toBe('not-allowed');
    expect(refusal(house.enter(), call, adas, bobs)).toBe('not-found');
    expect(ada.heard('signal')).toEqual([]);
  });

  it('go to nobody who is not in it, and to no device of one’s own', () => {
    const { house, ada, call, adas } = inCall();
    expect(refusal(ada, call, adas, newVisit())).toBe('not-found');
    expect(refusal(ada, call, adas, adas)).toBe('not-allowed');
    const moved = newVisit();
    join(house.link(ada), call, { visit: moved });
    expect(refusal(ada, call, adas, moved)).toBe('not-allowed');
  });

  it('for a visit that is over reach nobody, also not the one that took its place', () => {
    const { ada, bob, call, adas, bobs } = inCall();
    join(bob, call);
    expect(refusal(ada, call, adas, bobs)).toBe('not-found');
    expect(refusal(bob, call, bobs, adas)).toBe('not-found');
    expect(bob.heard('signal')).toEqual([]);
  });

  it('wait for an answer to the ring', () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter(), house.enter()];
    const [adas, bobs] = [newVisit(), newVisit()];
    const { call } = callIn(ring(ada, bob, { visit: adas }));
    expect(refusal(ada, call, adas, bobs)).toBe('not-found');
    expect(refusal(bob, call, bobs, adas)).toBe('not-allowed');
  });

  it('are refused while the other line is away, and after leaving', () => {
    const { ada, bob, call, adas, bobs } = inCall();
    bob.drop();
    expect(refusal(ada, call, adas, bobs)).toBe('not-found');
    ada.ask('call.leave', { call });
    expect(refusal(ada, call, adas, bobs)).toBe('not-allowed');
  });

  it('are refused after the call', () => {
    const { ada, bob, call, adas, bobs } = inCall();
    for (const device of [bob, ada]) device.ask('call.leave', { call });
    expect(refusal(ada, call, adas, bobs)).toBe('call-over');
  });
});
