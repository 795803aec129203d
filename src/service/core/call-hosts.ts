import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { CallId } from '../../protocol/ids.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import { shownOut, withHand } from './call-changes.ts';
import type { CallCourse } from './call-course.ts';
import { isHost, isIn, isRung, mayShowOut } from './call-rules.ts';
import type { Identity } from './connection.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

/** What a host may do with a call and who is in it. */
export interface CallHosts {
  ask(by: Identity, input: RequestInput<'call.ask'>): Answer;
  remove(by: Identity, input: RequestInput<'call.remove'>): Answer;
  lock(by: Identity, input: RequestInput<'call.lock'>): Answer;
}

interface CallHostsDeps {
  readonly course: CallCourse;
  readonly rooms: Pick<Rooms, 'forMember'>;
  readonly switchboard: Switchboard;
}

export function createCallHosts({ course, rooms, switchboard }: CallHostsDeps): CallHosts {
  const hostedBy = (by: Identity, id: CallId): Answer<{ call: StoredCall; room: StoredRoom }> => {
    const joined = course.joinedFor(by, id);
    if (!joined.ok) return joined;
    const { call } = joined.value;
    const room = rooms.forMember(call.room, by.user);
    if (!room.ok) return room;
    return isHost(call, room.value, by.user)
      ? ok({ call, room: room.value })
      : fail('not-allowed', 'for hosts');
  };

  return {
    ask(by, { call: id, user, what }) {
      const hosted = hostedBy(by, id);
      if (!hosted.ok) return hosted;
      const { call } = hosted.value;
      const theirs = call.participants.filter((participant) => participant.user === user);
      if (theirs.length === 0) return fail('not-found', 'user: not in the call');
      if (what === 'lower-hand') {
        if (theirs.every(({ handAtMs }) => handAtMs === null)) return ok({});
        course.change(withHand(call, user, null));
      }
      for (const { device } of theirs)
        switchboard.toDevice(device, { type: 'call.asked', data: { call: id, by: by.user, what } });
      return ok({});
    },

    remove(by, { call: id, user }) {
      const hosted = hostedBy(by, id);
      if (!hosted.ok) return hosted;
      const { call, room } = hosted.value;
      if (user === by.user) return fail('not-allowed', 'user: oneself');
      if (!isIn(call, user) && !isRung(call, user)) return fail('not-found', 'user: not in the call');
      if (!mayShowOut(room, by.user, user)) return fail('not-allowed', 'user: leads the room');
      course.settle(shownOut(call, user), 'left');
      return ok({});
    },

    lock(by, { call: id, isLocked }) {
      const hosted = hostedBy(by, id);
      if (!hosted.ok) return hosted;
      const { call } = hosted.value;
      if (call.locked !== isLocked) course.change({ ...call, locked: isLocked });
      return ok({});
    },
  };
}
