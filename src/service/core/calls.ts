import type { Clock } from '../../base/clock.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { Call, Room } from '../../protocol/model.ts';
import type { TurnCredentials } from '../nat/turn-credentials.ts';
import type { CallBook } from './call-book.ts';
import { createCallCourse, shown } from './call-course.ts';
import { createCallEntries, type CallEntries } from './call-entries.ts';
import { createCallHosts, type CallHosts } from './call-hosts.ts';
import { createCallLeaving, type CallLeaving } from './call-leaving.ts';
import type { CallRecords } from './call-records.ts';
import { createCallRings, type CallRings } from './call-rings.ts';
import { createCallTalk, type CallTalk } from './call-talk.ts';
import { createTimers } from './call-timers.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

/** Calls belong to rooms; people are rung, come and go (docs/decisions/0020-group-calls.md). */
export interface Calls
  extends CallEntries, CallHosts, CallLeaving, CallTalk, Pick<CallRings, 'ring' | 'alert' | 'decline'> {
  /** What is open in these rooms of theirs, and a call whose end this device did not hear of. */
  welcomeFor(by: Identity, rooms: readonly Pick<Room, 'room'>[]): Call[];
  /** A new member hears of what is open there. */
  memberCame(room: RoomId, user: UserId): void;
}

interface CallsDeps {
  readonly book: CallBook;
  readonly people: People;
  readonly rooms: Rooms;
  readonly switchboard: Switchboard;
  readonly records: CallRecords;
  readonly turn: TurnCredentials;
  readonly clock: Clock;
  readonly ringMs: number;
  readonly graceMs: number;
}

export function createCalls(deps: CallsDeps): Calls {
  const { book, switchboard } = deps;
  const timers = createTimers(deps.clock);
  const course = createCallCourse({ ...deps, timers });
  const rings = createCallRings({ ...deps, course });
  const leaving = createCallLeaving({ ...deps, course, timers });
  return {
    ...leaving,
    ...createCallEntries({ ...deps, course, rings }),
    ...createCallHosts({ ...deps, course }),
    ...createCallTalk({ ...deps, course }),
    ring: rings.ring,
    alert: rings.alert,
    decline: rings.decline,
    welcomeFor({ device }, rooms) {
      const unheard = course.takeUnheard(device);
      const open = rooms.flatMap(({ room }) => book.ofRoom(room) ?? []).map(shown);
      return unheard ? [...open, unheard] : open;
    },
    memberCame(room, user) {
      const call = book.ofRoom(room);
      if (call) switchboard.toUsers([user], { type: 'call.changed', data: { call: shown(call) } });
    },
  };
}
