import type { CallId, RoomId, VisitId } from '../../protocol/ids.ts';
import type { Call, CallKind } from '../../protocol/model.ts';
import type { RequestOutput } from '../../protocol/requests.ts';
import { createCoreHouse, newCall, newRoom, newVisit, type FakeDevice } from './core-house.ts';

/** What a test says of a call it does not care about otherwise. */
interface Said {
  readonly call?: CallId;
  readonly visit?: VisitId;
  readonly kind?: CallKind;
}

export const ring = (
  from: FakeDevice,
  to: FakeDevice,
  { call = newCall(), visit = newVisit(), kind = 'voice' }: Said = {},
): RequestOutput<'call.start'> => from.ask('call.start', { call, visit, to: { user: to.self }, kind });

export const startIn = (
  room: RoomId,
  from: FakeDevice,
  { call = newCall(), visit = newVisit(), kind = 'voice' }: Said = {},
): RequestOutput<'call.start'> => from.ask('call.start', { call, visit, to: { room }, kind });

export const join = (
  device: FakeDevice,
  call: CallId,
  { visit = newVisit(), kind = 'voice' }: Said = {},
): RequestOutput<'call.join'> => device.ask('call.join', { call, visit, kind });

/** The call of an answer that has one. */
export function callIn(answer: RequestOutput<'call.start' | 'call.join'>): Call {
  if (!('call' in answer)) throw new Error(`no call: ${answer.outcome}`);
  return answer.call;
}

/** As this device heard of the call last. */
export function lastOf(device: FakeDevice): Call {
  const last = device.heard('call.changed').at(-1);
  if (!last) throw new Error('nothing was heard of a call');
  return last.call;
}

export const usersIn = ({ participants }: Call): string[] => participants.map(({ user }) => user);
export const rungIn = ({ rung }: Call): string[] => rung.map(({ user }) => user);

/** A room of several with these people; the first leads it. */
export function groupOf(members: readonly [FakeDevice, ...FakeDevice[]]): RoomId {
  const [owner, ...others] = members;
  const room = newRoom();
  owner.ask('room.create', { room, name: 'Team', members: others.map(({ self }) => self) });
  for (const device of members) device.forget();
  return room;
}

/** Ada leads a room with Bob and Cleo, and has begun a call in it. */
export function groupCall() {
  const house = createCoreHouse();
  const [ada, bob, cleo] = [
    house.enter({ name: 'Ada' }),
    house.enter({ name: 'Bob' }),
    house.enter({ name: 'Cleo' }),
  ];
  const room = groupOf([ada, bob, cleo]);
  const [call, visit] = [newCall(), newVisit()];
  startIn(room, ada, { call, visit });
  for (const device of [ada, bob, cleo]) device.forget();
  return { house, ada, bob, cleo, room, call, visit };
}
