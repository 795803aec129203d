import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLog } from '../../base/log.ts';
import type { RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { groupOf, join } from '../fakes/call-house.ts';
import { newKeys } from '../fakes/device-keys.ts';
import { createCoreHouse, newCall, newVisit, type CoreHouse, type FakeDevice } from '../fakes/core-house.ts';
import { isMember } from './room-rules.ts';

/** Whatever nine people do in whatever order, some with two devices, calls stay what they are said to be. */

const people = limits.callPeopleByVoice + 1;
/** So many of them have a second device. */
const doubles = 4;
/** Costs more than a whole session, and nothing depends on whose they are. */
const keys = Array.from({ length: people }, () => newKeys());
const whats = [
  ...['start', 'call', 'join', 'join', 'join', 'join', 'voice', 'voice', 'again', 'move', 'leave', 'decline'],
  ...['ring', 'ring', 'media', 'strained', 'hand', 'lock', 'unlock', 'remove', 'remove', 'mute', 'steal'],
  ...['drop', 'back', 'back', 'wait', 'restart'],
] as const;
interface Step {
  readonly what: (typeof whats)[number];
  readonly who: number;
  readonly other: number;
}
const stepOf: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...whats),
  who: fc.nat(people + doubles - 1),
  other: fc.nat(people + doubles - 1),
});

interface Stage {
  readonly house: CoreHouse;
  readonly rooms: readonly [RoomId, RoomId];
  readonly devices: FakeDevice[];
  readonly visits: Map<FakeDevice['hello'], VisitId>;
  /** Who has no line says nothing. */
  readonly away: Set<number>;
  readonly failures: string[];
}

function setUp(): Stage {
  const failures: string[] = [];
  const log = createLog((line) => void failures.push(line), 'error');
  const house = createCoreHouse({ log });
  const first = keys.map((keys) => house.enter({ keys }));
  const [owner, ...others] = first;
  if (!owner) throw new Error('nobody is there');
  const rooms: Stage['rooms'] = [groupOf([owner, ...others]), groupOf([owner, ...others.slice(0, 3)])];
  return {
    house,
    rooms,
    devices: [...first, ...first.slice(0, doubles).map((device) => house.link(device))],
    visits: new Map(),
    away: new Set(),
    failures,
  };
}

function play({ house, rooms, devices, visits, away }: Stage, { what, who, other }: Step): void {
  // Most of what a host does comes from one.
  const isHosting = what === 'lock' || what === 'unlock' || what === 'remove' || what === 'mute';
  const device = devices[isHosting && who % 4 > 0 ? 0 : who];
  const target = devices[other];
  if (!device || !target || (away.has(who) && what !== 'back' && what !== 'restart')) return;
  const room = rooms[other % 3 === 0 ? 1 : 0];
  const open = house.storage.openCalls();
  const call = open[other % Math.max(1, open.length)]?.call ?? newCall();
  const visit = visits.get(device.hello) ?? newVisit();
  const say = (type: string, data: object): unknown =>
    device.send(JSON.stringify({ id: 1, type, data: { call, ...data } }));
  const come = (kind: string, as: VisitId): void => {
    visits.set(device.hello, as);
    say('call.join', { visit: as, kind });
  };
  const media = { microphone: true, camera: true, screen: null, strained: what === 'strained' };
  switch (what) {
    case 'start':
      return void say('call.start', { call: newCall(), visit: newVisit(), to: { room }, kind: 'video' });
    case 'call':
      return void say('call.start', { call: newCall(), visit, to: { user: target.self }, kind: 'voice' });
    case 'join':
      return come('video', newVisit());
    case 'voice':
      return come('voice', newVisit());
    case 'again':
      return come('video', visit);
    case 'steal':
      return come('video', visits.get(target.hello) ?? visit);
    case 'move':
      return void say('call.leave', {
        device: devices[who < doubles ? who + people : who - people]?.hello.device,
      });
    case 'leave':
      return void say('call.leave', {});
    case 'decline':
      return void say('call.decline', {});
    case 'ring':
      return void say('call.ring', { users: [target.self, device.self] });
    case 'media':
    case 'strained':
      return void say('call.media', { media });
    case 'hand':
      return void say('call.hand', { isRaised: other % 2 === 0 });
    case 'lock':
    case 'unlock':
      return void say('call.lock', { isLocked: what === 'lock' });
    case 'remove':
      return void say('call.remove', { user: target.self });
    case 'mute':
      return void say('call.ask', { user: target.self, what: 'mute' });
    case 'drop':
      away.add(who);
      return device.drop();
    case 'back':
      away.delete(who);
      devices[who] = house.enter(device.hello);
      return;
    case 'wait':
      return house.clock.advance(other * 1_000);
    case 'restart':
      house.restart();
      away.clear();
      for (const [index, each] of devices.entries()) devices[index] = house.enter(each.hello);
      return;
  }
}

/** What must hold of all open calls after each step. */
function wrongIn({ house: { storage } }: Stage): string[] {
  const open = storage.openCalls();
  const wrong: string[] = [];
  const check = (holds: boolean, words: string): void => void (holds || wrong.push(words));
  const engaged: UserId[] = [];
  for (const call of open) {
    const room = storage.room(call.room);
    const inIt = [...new Set(call.participants.map(({ user }) => user))];
    const withPictures = new Set(
      call.participants.filter(({ kind }) => kind === 'video').map(({ user }) => user),
    );
    const rung = call.rung.map(({ user }) => user);
    engaged.push(...inIt);
    check(inIt.length <= limits.callPeopleByVoice, 'too many people');
    check(withPictures.size <= limits.callPeople, 'too many with pictures');
    check(
      withPictures.size === Math.min(limits.callPeople, inIt.length),
      'a place with pictures is not given',
    );
    check(
      call.participants.every(({ kind, media }) => kind === 'video' || !media.camera),
      'a picture of somebody who is there by voice',
    );
    check(
      call.participants.every(({ user, kind }) => withPictures.has(user) === (kind === 'video')),
      'a person with and without pictures',
    );
    check(
      inIt.every((user) => call.participants.filter((each) => each.user === user).length <= 2),
      'three devices of one person',
    );
    const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
    check(unique(call.participants.map(({ visit }) => visit)), 'one visit of two');
    check(unique(call.participants.map(({ device }) => device)), 'two visits of one device');
    check(unique(rung), 'rung twice');
    check(!rung.some((user) => inIt.includes(user)), 'rung and here');
    check(!call.removed.some((user) => inIt.includes(user) || rung.includes(user)), 'shown out and here');
    check(
      [...inIt, ...rung].every((user) => room && isMember(room, user)),
      'not of the room',
    );
    check(
      inIt.every((user) => call.been.includes(user)),
      'never been there',
    );
    check(inIt.length >= (call.place === 'direct' && call.state.phase === 'active' ? 2 : 1), 'too few');
  }
  check(new Set(open.map(({ room }) => room)).size === open.length, 'two calls in one room');
  check(new Set(engaged).size === engaged.length, 'one person in two calls');
  return wrong;
}

it('calls stay what they are, whatever happens in whatever order', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(stepOf, { minLength: 1, maxLength: 150, size: 'max' }), (steps) => {
      const stage = setUp();
      for (const [index, step] of steps.entries()) {
        play(stage, step);
        stage.house.clock.advance(500);
        const wrong = wrongIn(stage);
        if (wrong.length > 0) throw new Error(`after step ${index}: ${wrong.join(', ')}`);
      }
      for (const device of stage.devices) device.drop();
      stage.house.clock.advance(limits.graceMs + limits.ringMs);
      expect(stage.house.storage.openCalls()).toEqual([]);
      expect(stage.failures).toEqual([]);
      stage.house.storage.close();
    }),
    { numRuns: 15 },
  );
});

it('and each device that comes back finds what is open in its rooms', () => {
  const { house, rooms, devices } = setUp();
  const [owner] = devices;
  const [room] = rooms;
  if (!owner || !room) throw new Error('nobody is there');
  const answer = owner.ask('call.start', { call: newCall(), visit: newVisit(), to: { room }, kind: 'voice' });
  if (!('call' in answer)) throw new Error(answer.outcome);
  for (const device of devices.slice(1, 4)) join(device, answer.call.call);
  for (const { hello } of devices)
    expect(house.enter(hello).welcome.calls.map(({ call }) => call)).toEqual([answer.call.call]);
});
