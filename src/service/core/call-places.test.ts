import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { callIn, groupOf, join, lastOf, startIn } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newVisit, type FakeDevice } from '../fakes/core-house.ts';

const { callPeople, callPeopleByVoice } = limits;
const pictures = { microphone: true, camera: true, screen: null, strained: false } as const;

/** A room whose call so many are in; `next` is not. */
function crowd(size: number) {
  const house = createCoreHouse();
  const next = house.enter({ name: 'Zoe' });
  const owner = house.enter({ name: 'Ada' });
  const others = Array.from({ length: size - 1 }, (_, index) => house.enter({ name: `Guest ${index}` }));
  const room = groupOf([owner, ...others, next]);
  const { call } = callIn(startIn(room, owner));
  for (const device of others) join(device, call, { kind: 'voice' });
  return { house, next, owner, others, room, call };
}

const kindOf = (device: FakeDevice) =>
  lastOf(device).participants.find(({ user }) => user === device.self)?.kind;

describe('places in a call', () => {
  it('are for so many people with whatever they send, however they come', () => {
    const { next, call } = crowd(callPeople - 1);
    join(next, call, { kind: 'voice' });
    expect(kindOf(next)).toBe('video');
    expect(next.ask('call.media', { call, media: pictures })).toEqual({});
  });

  it('are taken: one more is told so, and nobody else hears of it', () => {
    const { next, owner, room, call } = crowd(callPeople);
    owner.forget();
    expect(join(next, call, { kind: 'video' })).toEqual({ outcome: 'full' });
    expect(startIn(room, next, { kind: 'video' })).toEqual({ outcome: 'full' });
    expect(owner.heard('call.changed')).toEqual([]);
  });

  it('are more by voice, who may not turn camera or share on', () => {
    const { next, call } = crowd(callPeople);
    expect(join(next, call, { kind: 'voice' }).outcome).toBe('joined');
    expect(kindOf(next)).toBe('voice');
    const voice = { ...pictures, camera: false };
    expect(next.refusal('call.media', { call, media: pictures })).toBe('not-allowed');
    expect(next.refusal('call.media', { call, media: { ...voice, screen: 'window' } })).toBe('not-allowed');
    expect(next.ask('call.media', { call, media: voice })).toEqual({});
  });

  it('are not more than those by voice', () => {
    const { next, call } = crowd(callPeopleByVoice);
    expect(join(next, call, { kind: 'voice' })).toEqual({ outcome: 'full' });
  });

  it('by voice are none where a computer is strained', () => {
    const { next, owner, call } = crowd(callPeople);
    owner.ask('call.media', { call, media: { ...pictures, strained: true } });
    expect(join(next, call, { kind: 'voice' })).toEqual({ outcome: 'strained' });
    owner.ask('call.media', { call, media: pictures });
    expect(join(next, call, { kind: 'voice' }).outcome).toBe('joined');
  });

  it('with pictures come to who is there by voice, when one gets free', () => {
    const { next, owner, call } = crowd(callPeople);
    join(next, call, { kind: 'voice' });
    owner.ask('call.leave', { call });
    expect(kindOf(next)).toBe('video');
    expect(next.ask('call.media', { call, media: pictures })).toEqual({});
  });

  it('are of people: a second device takes none', () => {
    const { house, next, owner, call } = crowd(callPeople);
    expect(join(house.link(owner), call, { kind: 'video' }).outcome).toBe('joined');
    owner.ask('call.leave', { call });
    expect(join(next, call, { kind: 'video' })).toEqual({ outcome: 'full' });
  });

  it('a ring goes on for who found none', () => {
    const { next, owner, call } = crowd(callPeople);
    owner.ask('call.ring', { call, users: [next.self] });
    expect(join(next, call, { kind: 'video' })).toEqual({ outcome: 'full' });
    expect(join(next, call, { kind: 'voice' }).outcome).toBe('joined');
  });

  it('are not in two calls at once, by whichever request', () => {
    const { next, owner, call } = crowd(2);
    const other = groupOf([next, owner]);
    next.ask('call.decline', { call });
    startIn(other, next);
    for (const kind of ['voice', 'video'] as const)
      expect(next.refusal('call.join', { call, visit: newVisit(), kind })).toBe('not-allowed');
    expect(
      owner.refusal('call.start', { call: newCall(), visit: newVisit(), to: { room: other }, kind: 'voice' }),
    ).toBe('not-allowed');
  });
});
