import type { Clock } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { CallId, DeviceId } from '../../protocol/ids.ts';
import type { Call, Participant } from '../../protocol/model.ts';
import type { StoredCall } from '../storage/storage.ts';
import type { CallBook } from './call-book.ts';
import { ended, ringsOver } from './call-changes.ts';
import type { CallRecords } from './call-records.ts';
import {
  concernedBy,
  concernsRoom,
  endAfter,
  isIn,
  isOpen,
  isRung,
  participantAt,
  peopleIn,
} from './call-rules.ts';
import type { Departure } from './call-rules.ts';
import type { Timers } from './call-timers.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import { isMember, memberIds } from './room-rules.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

/** A page that was away longer shows no call any more. */
const unheardMs = 60_000;

/** A call, and who of it is asking. */
interface Joined {
  readonly call: StoredCall;
  readonly own: Participant;
}

/** How an open call goes on: each change of it is kept, told to whom it concerns, and has its deadlines. */
export interface CallCourse {
  /** The call as this person may know it: to who is not in its room it does not exist, to others it may be over. */
  openFor(by: Identity, call: CallId): Answer<StoredCall>;
  joinedFor(by: Identity, call: CallId): Answer<Joined>;
  change(call: StoredCall): StoredCall;
  /** The same when somebody is gone: its end, where too few are left. */
  settle(call: StoredCall, why: Departure): void;
  /** As it was when this device was away, once. */
  takeUnheard(device: DeviceId): Call | undefined;
}

interface CallCourseDeps {
  readonly book: CallBook;
  readonly records: CallRecords;
  readonly people: Pick<People, 'refresh'>;
  readonly rooms: Pick<Rooms, 'find'>;
  readonly switchboard: Switchboard;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ringMs: number;
}

/** Without what the service keeps for itself. */
export const shown = ({ been: _been, gone: _gone, ...call }: StoredCall): Call => call;

export function createCallCourse(deps: CallCourseDeps): CallCourse {
  const { book, records, people, rooms, switchboard, timers, clock, ringMs } = deps;

  /** Ends that a device did not hear of: it is told with its next welcome, instead of finding the call gone. */
  const unheardEnds = new Map<DeviceId, Call>();
  const keepUnheard = (call: StoredCall): void => {
    for (const { device } of call.participants.filter(({ connected }) => !connected)) {
      unheardEnds.set(device, shown(call));
      timers.set(`${device} unheard`, unheardMs, () => unheardEnds.delete(device));
    }
  };

  const tell = (before: StoredCall | undefined, call: StoredCall): void => {
    const room = concernsRoom(before, call) ? rooms.find(call.room) : undefined;
    const members = room ? memberIds(room) : [];
    const hearers = new Set([...concernedBy(before, call), ...members]);
    switchboard.toUsers(hearers, { type: 'call.changed', data: { call: shown(call) } });
    const faces = new Set([...(before ? peopleIn(before) : []), ...peopleIn(call)]);
    for (const user of faces) people.refresh(user);
  };

  const change = (call: StoredCall): StoredCall => {
    const before = book.find(call.call);
    book.put(call);
    if (isOpen(call)) awaitAnswers(call);
    else {
      timers.cancelAll(call.call);
      keepUnheard(call);
    }
    tell(before, call);
    return call;
  };

  const settle = (call: StoredCall, why: Departure): void => {
    const before = book.find(call.call);
    const reason = endAfter(call, why);
    if (!reason || !before) return void change(call);
    const atMs = clock.now();
    records.ended(before, reason, atMs);
    change(ended(before, reason, atMs));
  };

  /** Those that began together end together. */
  const awaitAnswers = ({ call, rung }: StoredCall): void => {
    const name = `${call} ring`;
    if (rung.length === 0) return timers.cancel(name);
    const firstMs = Math.min(...rung.map(({ sinceMs }) => sinceMs));
    timers.set(name, firstMs + ringMs - clock.now(), () => {
      const now = book.find(call);
      if (now) settle(ringsOver(now, clock.now() - ringMs), 'no-answer');
    });
  };
  for (const call of book.open()) awaitAnswers(call);

  const openFor: CallCourse['openFor'] = (by, id) => {
    const call = book.find(id);
    if (!call) return fail('not-found');
    // Whoever is in it or rung is in its room: a look at the room for each signal would be the dearest part of it.
    const isConcerned = isOpen(call) && (isIn(call, by.user) || isRung(call, by.user));
    const room = isConcerned ? undefined : rooms.find(call.room);
    if (!isConcerned && !(room && isMember(room, by.user))) return fail('not-found');
    return isOpen(call) ? ok(call) : fail('call-over');
  };

  return {
    openFor,
    change,
    settle,
    joinedFor(by, id) {
      const call = openFor(by, id);
      if (!call.ok) return call;
      const own = participantAt(call.value, by.device);
      return own ? ok({ call: call.value, own }) : fail('not-allowed', 'this device is not in the call');
    },
    takeUnheard(device) {
      const call = unheardEnds.get(device);
      unheardEnds.delete(device);
      timers.cancel(`${device} unheard`);
      return call;
    },
  };
}
