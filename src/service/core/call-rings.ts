import type { Clock } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { CallId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { TurnCredentials } from '../nat/turn-credentials.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import type { CallBook } from './call-book.ts';
import { alerted, declinedBy, rang } from './call-changes.ts';
import type { CallCourse } from './call-course.ts';
import { isIn, isRung } from './call-rules.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import { isMember, othersIn } from './room-rules.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

type Unreached = 'busy' | 'offline' | 'dnd';
type RingOutcome = RequestOutput<'call.ring'>['outcomes'][number]['outcome'];

/** Who is rung, and what they say to it without coming. */
export interface CallRings {
  /** Why somebody cannot be rung; null where they can. Named: by whom alone, who may be let through "do not disturb". */
  obstacleTo(user: UserId, by?: UserId): Unreached | null;
  /** Of the room's other members those who can be rung and want to hear of it. */
  within(room: StoredRoom, by: UserId): UserId[];
  ring(by: Identity, input: RequestInput<'call.ring'>): Answer<RequestOutput<'call.ring'>>;
  alert(by: Identity, call: CallId): Answer<RequestOutput<'call.alert'>>;
  decline(by: Identity, call: CallId): Answer;
}

interface CallRingsDeps {
  readonly course: CallCourse;
  readonly book: CallBook;
  readonly people: People;
  readonly rooms: Rooms;
  readonly switchboard: Switchboard;
  readonly turn: TurnCredentials;
  readonly clock: Clock;
}

export function createCallRings(deps: CallRingsDeps): CallRings {
  const { course, book, people, rooms, switchboard, turn, clock } = deps;

  const obstacleTo = (user: UserId, by?: UserId): Unreached | null => {
    // A ring, or "busy", would tell that they are there.
    if (people.isInvisible(user)) return 'offline';
    // One ring at a time. Who is in a call hears of a second one, and no third.
    if (book.isRinging(user)) return 'busy';
    // Somebody in a call whose line is away for a moment is not gone.
    if (!switchboard.isOnline(user)) return book.isInCall(user) ? 'busy' : 'offline';
    if (people.find(user)?.availability !== 'dnd') return null;
    return by !== undefined && rooms.letsRing(user, by) ? null : 'dnd';
  };
  const outcomeFor = (call: StoredCall, user: UserId): RingOutcome => {
    if (isIn(call, user)) return 'here';
    return isRung(call, user) ? 'ringing' : (obstacleTo(user) ?? 'ringing');
  };
  const rungIn = (by: Identity, id: CallId): Answer<StoredCall> => {
    const call = course.openFor(by, id);
    return call.ok && !isRung(call.value, by.user) ? fail('call-over', 'rings no more') : call;
  };

  return {
    obstacleTo,
    within(room, by) {
      const reached: UserId[] = [];
      for (const user of othersIn(room, by)) {
        if (reached.length === limits.callRings) break;
        if (obstacleTo(user) === null && !rooms.isMuted(room.room, user)) reached.push(user);
      }
      return reached;
    },

    ring(by, { call: id, users }) {
      const joined = course.joinedFor(by, id);
      if (!joined.ok) return joined;
      const { call } = joined.value;
      const room = rooms.forMember(call.room, by.user);
      if (!room.ok) return room;
      if (room.value.archived) return fail('not-allowed', 'room: archived');
      const wanted = [...new Set(users)];
      if (!wanted.every((user) => isMember(room.value, user)))
        return fail('not-found', 'users: not in the room');
      const outcomes = wanted.map((user) => ({ user, outcome: outcomeFor(call, user) }));
      const newly = outcomes
        .filter(({ user, outcome }) => outcome === 'ringing' && !isRung(call, user))
        .map(({ user }) => user);
      if (call.rung.length + newly.length > limits.callRings)
        return fail('not-allowed', 'users: so many are not rung at once');
      if (newly.length > 0) course.change(rang(call, newly, by.user, clock.now()));
      return ok({ outcomes });
    },

    alert(by, id) {
      const call = rungIn(by, id);
      if (!call.ok) return call;
      const isNews = call.value.rung.some(({ user, alerting }) => user === by.user && !alerting);
      if (isNews) course.change(alerted(call.value, by.user));
      return ok({ iceServers: turn.forCall(id, by.user) });
    },

    decline(by, id) {
      const call = rungIn(by, id);
      if (!call.ok) return call;
      course.settle(declinedBy(call.value, by.user), 'declined');
      return ok({});
    },
  };
}
