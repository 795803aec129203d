import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import { limits } from '../../protocol/limits.ts';
import type { StoredCall } from '../storage/storage.ts';
import type { CallBook } from './call-book.ts';
import { leftBy, unrung, withLine, withoutLines, withoutPage, withoutPerson } from './call-changes.ts';
import type { CallCourse } from './call-course.ts';
import { endAfter, isIn, isRung, participantAt, type Departure } from './call-rules.ts';
import type { Timers } from './call-timers.ts';
import type { Identity } from './connection.ts';

/** Who leaves a call, by themselves or not, and whose line is away for a while. */
export interface CallLeaving {
  leave(by: Identity, input: RequestInput<'call.leave'>): Answer;
  lineLost(of: Identity): void;
  /** Its page has said that it goes. Whether it is loaded anew or closed, the page itself does not know. */
  pageGone(of: Identity): void;
  lineBack(of: Identity): void;
  /** The device was removed: nobody waits for it to come back. */
  deviceRemoved(of: Identity): void;
  /** The person was removed: nobody rings them any more. */
  personRemoved(user: UserId): void;
  /** They are about to be no member any more. */
  memberGone(room: RoomId, user: UserId): void;
  /** It is only to be read: nobody else comes in, and who is in talks to the end. */
  roomArchived(room: RoomId): void;
}

interface CallLeavingDeps {
  readonly course: CallCourse;
  readonly book: CallBook;
  readonly timers: Timers;
  readonly graceMs: number;
}

export function createCallLeaving({ course, book, timers, graceMs }: CallLeavingDeps): CallLeaving {
  const waitName = ({ call }: StoredCall, { device }: Identity): string => `${call} ${device}`;
  const callsAt = ({ user, device }: Identity): StoredCall[] =>
    book.ofPerson(user).filter((call) => participantAt(call, device));

  const waitFor = (call: StoredCall, of: Identity, ms = graceMs, otherwise: Departure = 'lost'): void =>
    timers.set(waitName(call, of), ms, () => {
      const now = book.find(call.call);
      if (now && participantAt(now, of.device)) course.settle(leftBy(now, of), otherwise);
    });
  const goFrom = (call: StoredCall, of: Identity): void => {
    timers.cancel(waitName(call, of));
    course.settle(leftBy(call, of), 'left');
  };

  // After a restart nobody is connected yet: each device gets the same grace as after a cut.
  for (const call of book.open()) {
    book.put(withoutLines(call));
    for (const participant of call.participants) waitFor(call, participant);
    // Killed in between, or of a form that no client comes back to.
    if (endAfter(call, 'lost')) course.settle(call, 'lost');
  }

  return {
    leave(by, { call: id, device = by.device }) {
      const call = course.openFor(by, id);
      if (!call.ok) return call;
      if (participantAt(call.value, device)?.user !== by.user)
        return fail('not-allowed', 'this device is not in the call');
      goFrom(call.value, { user: by.user, device });
      return ok({});
    },

    lineLost(of) {
      for (const call of callsAt(of)) {
        waitFor(call, of);
        course.change(withLine(call, of, false));
      }
    },

    pageGone(of) {
      for (const call of callsAt(of)) {
        waitFor(call, of, Math.min(graceMs, limits.goodbyeMs), 'left');
        course.change(withoutPage(call, of));
      }
    },

    lineBack(of) {
      for (const call of callsAt(of)) {
        timers.cancel(waitName(call, of));
        course.change(withLine(call, of, true));
      }
    },

    deviceRemoved(of) {
      for (const call of callsAt(of)) goFrom(call, of);
    },

    personRemoved(user) {
      for (const call of book.ofPerson(user))
        if (isRung(call, user)) course.settle(unrung(call, user), 'left');
    },

    memberGone(room, user) {
      const call = book.ofRoom(room);
      if (!call) return;
      if (!isIn(call, user) && !isRung(call, user)) return;
      for (const participant of call.participants)
        if (participant.user === user) timers.cancel(waitName(call, participant));
      course.settle(withoutPerson(call, user), 'left');
    },

    roomArchived(room) {
      const call = book.ofRoom(room);
      if (call && call.rung.length > 0) course.settle({ ...call, rung: [] }, 'left');
    },
  };
}
