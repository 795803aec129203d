import type { Clock } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { TurnCredentials } from '../nat/turn-credentials.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import type { CallBook } from './call-book.ts';
import { emptyCall, entered, rang, type Visitor } from './call-changes.ts';
import { shown, type CallCourse } from './call-course.ts';
import type { CallRecords } from './call-records.ts';
import type { CallRings } from './call-rings.ts';
import { isIn, isOpen, isRinging, isTaken, obstacleAtDoor, participantOf } from './call-rules.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import { othersIn } from './room-rules.ts';
import type { Rooms } from './rooms.ts';

/** Who begins a call, answers one or comes into it. */
export interface CallEntries {
  start(by: Identity, input: RequestInput<'call.start'>): Answer<RequestOutput<'call.start'>>;
  join(by: Identity, input: RequestInput<'call.join'>): Answer<RequestOutput<'call.join'>>;
}

interface CallEntriesDeps {
  readonly course: CallCourse;
  readonly rings: CallRings;
  readonly book: CallBook;
  readonly people: People;
  readonly rooms: Rooms;
  readonly records: CallRecords;
  readonly turn: TurnCredentials;
  readonly clock: Clock;
}

type Refusal = Exclude<ReturnType<typeof obstacleAtDoor>, null>;
type Start = RequestInput<'call.start'>;

export function createCallEntries(deps: CallEntriesDeps): CallEntries {
  const { course, rings, book, people, rooms, records, turn, clock } = deps;

  /** A call with what one of its people needs to find a way through routers. */
  const withServers = (call: StoredCall, { user }: Identity) => ({
    call: shown(call),
    iceServers: turn.forCall(call.call, user),
  });

  const refusalFor = (call: StoredCall, by: Visitor, kind: Start['kind']): Answer<Refusal | null> => {
    if (isTaken(call, by.visit, by.device)) return fail('not-allowed', 'visit: this id is taken');
    if (isIn(call, by.user)) return ok(null);
    if (book.isInCall(by.user)) return fail('not-allowed', 'in a call already');
    if (rooms.find(call.room)?.archived) return fail('not-allowed', 'room: archived');
    return ok(obstacleAtDoor(call, by.user, kind));
  };
  /** The call with this visit in it, or why it is not. */
  const enter = (call: StoredCall, by: Visitor, kind: Start['kind']): Answer<StoredCall | Refusal> => {
    const refusal = refusalFor(call, by, kind);
    if (!refusal.ok) return refusal;
    if (refusal.value) return ok(refusal.value);
    if (participantOf(call, by.visit)) return ok(call);
    return ok(course.change(entered(call, by, clock.now())));
  };

  const placeOf = (by: Identity, to: Start['to']): Answer<StoredRoom> => {
    if ('room' in to) return rooms.forMember(to.room, by.user);
    if (to.user === by.user) return fail('not-allowed', 'to: oneself');
    if (!people.find(to.user) || !people.sees(by.user, to.user)) return fail('not-found');
    return ok(rooms.between(by.user, to.user));
  };

  const begin = (by: Visitor, room: StoredRoom, { call: id, kind }: Start): RequestOutput<'call.start'> => {
    const [other] = othersIn(room, by.user);
    const obstacle = room.kind === 'direct' && other !== undefined ? rings.obstacleTo(other, by.user) : null;
    if (obstacle) {
      records.unreached({ call: id, room: room.room, kind, by: by.user });
      return { outcome: obstacle };
    }
    const nowMs = clock.now();
    const wanted = room.kind === 'direct' ? othersIn(room, by.user) : rings.within(room, by.user);
    const empty = rang(emptyCall(id, room, kind, by.user, nowMs), wanted, by.user, nowMs);
    const call = course.change(entered(empty, by, nowMs));
    return { outcome: isRinging(call) ? 'ringing' : 'joined', ...withServers(call, by) };
  };

  const joinFrom = (
    call: StoredCall,
    by: Visitor,
    kind: Start['kind'],
  ): Answer<RequestOutput<'call.start'>> => {
    const came = enter(call, by, kind);
    if (!came.ok) return came;
    if (typeof came.value === 'string') return ok({ outcome: came.value });
    return ok({ outcome: isRinging(came.value) ? 'ringing' : 'joined', ...withServers(came.value, by) });
  };

  return {
    start(by, input) {
      const visitor = { ...by, visit: input.visit };
      const known = book.find(input.call);
      if (known && !rooms.forMember(known.room, by.user).ok)
        return fail('not-allowed', 'call: this id is taken');
      if (known && !isOpen(known)) return fail('call-over');
      const room = placeOf(by, input.to);
      if (!room.ok) return room;
      if (known && known.room !== room.value.room) return fail('not-allowed', 'call: this id is taken');
      const open = book.ofRoom(room.value.room);
      if (open) return joinFrom(open, visitor, input.kind);
      if (book.isEngaged(by.user)) return fail('not-allowed', 'in a call, or rung');
      if (room.value.archived || room.value.importedFrom !== undefined)
        return fail('not-allowed', 'room: only to be read');
      return ok(begin(visitor, room.value, input));
    },

    join(by, { call: id, visit, kind }) {
      const call = course.openFor(by, id);
      if (!call.ok) return call;
      const came = enter(call.value, { ...by, visit }, kind);
      if (!came.ok) return came;
      if (typeof came.value === 'string') return ok({ outcome: came.value });
      return ok({ outcome: 'joined', ...withServers(came.value, by) });
    },
  };
}
