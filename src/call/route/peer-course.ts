import { unreachable } from '../../base/result.ts';
import type { PeerState } from '../ports.ts';
import type { ConnectionView } from '../view.ts';
import type { Meeting } from './media-route.ts';
import { timing } from './timing.ts';

/** How the connection to one other visit fares. */
export interface Course {
  readonly connection: ConnectionView;
  readonly connectedAtMs: number | null;
  /** Restarts since the connection was last well. */
  readonly restarts: number;
  readonly isReachable: boolean;
  /** The other side can hear: from here on help and giving up are timed. */
  readonly hasBegun: boolean;
}

export type CourseTimer = 'restart' | 'give-up';

export type CourseEvent =
  | ({ readonly type: 'met' } & Pick<Meeting, 'reachable' | 'comesBack'>)
  | { readonly type: 'peer'; readonly state: PeerState }
  | { readonly type: 'timer'; readonly name: CourseTimer }
  /** `described`: the other side has said an offer or an answer. */
  | { readonly type: 'line-back' | 'retry' | 'network-changed' | 'found-nothing' | 'described' };

export type CourseEffect =
  /** Never was there a connection: says an unanswered offer again, or begins another connection on both sides. */
  | { readonly type: 'begin-anew' }
  /** Another connection on both sides, whatever is unanswered: nothing will come of this one. */
  | { readonly type: 'replace' }
  /** Says an unanswered offer again, or restarts ICE. */
  | { readonly type: 'restart' }
  /** Says an unanswered offer again. */
  | { readonly type: 'resend' }
  | { readonly type: 'set-timer'; readonly name: CourseTimer; readonly delayMs: number }
  | { readonly type: 'clear-timer'; readonly name: CourseTimer };

interface CourseStep {
  readonly course: Course;
  readonly effects: readonly CourseEffect[];
}

export const unmet: Course = {
  connection: 'connecting',
  connectedAtMs: null,
  restarts: 0,
  isReachable: false,
  hasBegun: false,
};

const step = (course: Course, ...effects: readonly CourseEffect[]): CourseStep => ({ course, effects });
const setTimer = (name: CourseTimer, delayMs: number): CourseEffect => ({ type: 'set-timer', name, delayMs });
const clearTimers: readonly CourseEffect[] = [
  { type: 'clear-timer', name: 'restart' },
  { type: 'clear-timer', name: 'give-up' },
];

const giveUp = (course: Course): CourseStep => step({ ...course, connection: 'failed' }, ...clearTimers);

type Help = 'begin-anew' | 'restart';

/** A connection that never came about may be deaf: a device that found no way out of it finds none by restarting either. */
const helpFor = ({ connectedAtMs }: Course): Help => (connectedAtMs === null ? 'begin-anew' : 'restart');

const troubled = ({ connection, connectedAtMs }: Course): ConnectionView =>
  connectedAtMs === null && connection === 'connecting' ? 'connecting' : 'reconnecting';

/** Two busy computers may only be slow, and to begin anew throws away what was done: each time they have twice as long. */
const nextDelayMs = (restarts: number, help: Help): number =>
  help === 'begin-anew' ? timing.nextRestartMs * 2 ** restarts : timing.nextRestartMs;

function restart(course: Course, help: Help = helpFor(course)): CourseStep {
  if (course.restarts >= timing.maxRestarts) return giveUp(course);
  const restarts = course.restarts + 1;
  return step(
    { ...course, connection: troubled(course), restarts },
    { type: help },
    setTimer('restart', nextDelayMs(restarts, help)),
  );
}

/** Something has changed for the better (the network, the line, the person's patience): all chances anew. */
function tryAgain(course: Course, help: Help = 'restart'): CourseStep {
  const { course: next, effects } = restart({ ...course, restarts: 0 }, help);
  return step(next, ...effects, setTimer('give-up', timing.giveUpMs));
}

function unwell(course: Course, state: 'disconnected' | 'failed' | 'connecting'): CourseStep {
  if (course.connection === 'failed' || !course.hasBegun) return step(course);
  const wasWell = course.connection === 'connected';
  const givingUp = wasWell ? [setTimer('give-up', timing.giveUpMs)] : [];
  if (state === 'failed') {
    const next = restart(course);
    return step(next.course, ...next.effects, ...givingUp);
  }
  if (!wasWell) return step(course);
  return step(
    { ...course, connection: 'reconnecting' },
    setTimer('restart', timing.firstRestartMs),
    ...givingUp,
  );
}

function peerChanged(course: Course, state: PeerState, nowMs: number): CourseStep {
  if (state !== 'connected') return unwell(course, state);
  const connectedAtMs = course.connectedAtMs ?? nowMs;
  return step(
    { ...course, connection: 'connected', connectedAtMs, restarts: 0, hasBegun: true },
    ...clearTimers,
  );
}

/** What was said meanwhile may be lost. */
const heardAgain = (course: Course): CourseStep =>
  course.connection === 'connected' ? step(course, { type: 'resend' }) : tryAgain(course);

function met(before: Course, { reachable, comesBack }: Pick<Meeting, 'reachable' | 'comesBack'>): CourseStep {
  const isReturn = comesBack && before.connection === 'connecting';
  const course: Course = {
    ...before,
    isReachable: reachable,
    ...(isReturn && { connection: 'reconnecting' }),
  };
  if (!reachable || before.isReachable) return step(course);
  if (before.hasBegun) return heardAgain(course);
  return step(
    { ...course, hasBegun: true },
    setTimer('restart', timing.nextRestartMs),
    setTimer('give-up', timing.giveUpMs),
  );
}

function foundNothing(course: Course): CourseStep {
  if (course.connectedAtMs !== null || course.connection === 'failed') return step(course);
  return step(
    course,
    { type: 'replace' },
    ...(course.hasBegun ? [setTimer('restart', timing.nextRestartMs)] : []),
  );
}

function timer(course: Course, name: CourseTimer): CourseStep {
  if (course.connection === 'connected' || course.connection === 'failed') return step(course);
  return name === 'restart' ? restart(course) : giveUp(course);
}

/** A new way is being looked for: to begin once more what is nearly there costs the picture two seconds. */
const described = (course: Course): CourseStep =>
  course.connection === 'reconnecting' && course.connectedAtMs !== null
    ? step(course, setTimer('restart', timing.nextRestartMs))
    : step(course);

/** Pure: what is to be done for one connection is in the effects, in this order. */
export function advance(course: Course, event: CourseEvent, nowMs: number): CourseStep {
  switch (event.type) {
    case 'met':
      return met(course, event);
    case 'peer':
      return peerChanged(course, event.state, nowMs);
    case 'timer':
      return timer(course, event.name);
    case 'line-back':
      return course.hasBegun ? heardAgain(course) : step(course);
    case 'found-nothing':
      return foundNothing(course);
    case 'described':
      return described(course);
    case 'retry':
      return course.connection === 'failed' ? tryAgain(course, helpFor(course)) : step(course);
    case 'network-changed':
      if (!course.hasBegun) return step(course);
      return course.connection === 'connected' ? step(course, { type: 'restart' }) : tryAgain(course);
    default:
      return unreachable(event);
  }
}
