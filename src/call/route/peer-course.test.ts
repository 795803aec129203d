import { describe, expect, it } from 'vitest';
import { advance, unmet, type Course, type CourseEffect, type CourseEvent } from './peer-course.ts';

const nowMs = 50_000;
const begun: Course = { ...unmet, isReachable: true, hasBegun: true };
const well: Course = { ...begun, connection: 'connected', connectedAtMs: 10_000 };
const ill: Course = { ...well, connection: 'reconnecting', restarts: 1 };

/** Every course that answers differently. */
const courses = {
  unmet,
  connecting: begun,
  'coming back': { ...begun, connection: 'reconnecting' },
  connected: well,
  'peer away': { ...well, isReachable: false },
  reconnecting: ill,
  'ill, peer away': { ...ill, isReachable: false },
  'out of restarts': {
    ...ill,
    restarts: 5,
  },
  'never connected, failed': { ...begun, connection: 'failed', restarts: 5 },
  failed: { ...well, connection: 'failed', restarts: 5 },
} satisfies Record<string, Course>;

const met = (reachable: boolean, comesBack = false): CourseEvent => ({ type: 'met', reachable, comesBack });
const events = {
  met: met(true),
  'met, away': met(false),
  'met, comes back': met(true, true),
  up: { type: 'peer', state: 'connected' },
  loose: { type: 'peer', state: 'disconnected' },
  sought: { type: 'peer', state: 'connecting' },
  broken: { type: 'peer', state: 'failed' },
  'time to restart': { type: 'timer', name: 'restart' },
  'time to give up': { type: 'timer', name: 'give-up' },
  'line back': { type: 'line-back' },
  retry: { type: 'retry' },
  'network changed': { type: 'network-changed' },
  'found nothing': { type: 'found-nothing' },
  described: { type: 'described' },
} satisfies Record<string, CourseEvent>;

type CourseName = keyof typeof courses;
type EventName = keyof typeof events;
type Arrow = readonly [becomes: string, ...effects: string[]];
type Arrows = Partial<Record<EventName, Arrow>>;

const timed = ['set restart 8000', 'set give-up 30000'];
const healthy = ['clear restart', 'clear give-up'];
const again: Arrow = ['reconnecting', 'restart', ...timed];
const anew: Arrow = ['connecting', 'begin-anew', 'set restart 16000'];
const restarts: Arrow = ['reconnecting', 'restart', 'set restart 8000'];
const up: Arrow = ['connected', ...healthy];
const givesUp: Arrow = ['failed', ...healthy];
const loosens: Arrow = ['reconnecting', 'set restart 2000', 'set give-up 30000'];

/** Every arrow there is. What is not named here changes no word and does nothing. */
const arrows: Record<CourseName, Arrows> = {
  unmet: {
    'found nothing': ['connecting', 'replace'],
    // Never set before it has begun.
    'time to restart': anew,
    'time to give up': givesUp,
    met: ['connecting', ...timed],
    'met, comes back': ['reconnecting', ...timed],
    up,
  },
  connecting: {
    'found nothing': ['connecting', 'replace', 'set restart 8000'],
    'met, comes back': ['reconnecting'],
    up,
    broken: anew,
    'time to restart': anew,
    'time to give up': givesUp,
    'line back': ['connecting', 'restart', ...timed],
    'network changed': ['connecting', 'restart', ...timed],
  },
  'coming back': {
    'found nothing': ['reconnecting', 'replace', 'set restart 8000'],
    up,
    broken: ['reconnecting', 'begin-anew', 'set restart 16000'],
    'time to restart': ['reconnecting', 'begin-anew', 'set restart 16000'],
    'time to give up': givesUp,
    'line back': again,
    'network changed': again,
  },
  connected: {
    up,
    loose: loosens,
    sought: loosens,
    broken: again,
    'line back': ['connected', 'resend'],
    'network changed': ['connected', 'restart'],
  },
  'peer away': {
    met: ['connected', 'resend'],
    'met, comes back': ['connected', 'resend'],
    up,
    loose: loosens,
    sought: loosens,
    broken: again,
    'line back': ['connected', 'resend'],
    'network changed': ['connected', 'restart'],
  },
  reconnecting: {
    described: ['reconnecting', 'set restart 8000'],
    up,
    broken: restarts,
    'time to restart': restarts,
    'time to give up': givesUp,
    'line back': again,
    'network changed': again,
  },
  'ill, peer away': {
    described: ['reconnecting', 'set restart 8000'],
    met: again,
    'met, comes back': again,
    up,
    broken: restarts,
    'time to restart': restarts,
    'time to give up': givesUp,
    'line back': again,
    'network changed': again,
  },
  'out of restarts': {
    described: ['reconnecting', 'set restart 8000'],
    up,
    broken: givesUp,
    'time to restart': givesUp,
    'time to give up': givesUp,
    'line back': again,
    'network changed': again,
  },
  'never connected, failed': {
    up,
    'line back': again,
    retry: ['reconnecting', 'begin-anew', 'set restart 16000', 'set give-up 30000'],
    'network changed': again,
  },
  failed: {
    up,
    'line back': again,
    retry: again,
    'network changed': again,
  },
};

function inWords(effect: CourseEffect): string {
  if (effect.type === 'set-timer') return `set ${effect.name} ${effect.delayMs}`;
  return effect.type === 'clear-timer' ? `clear ${effect.name}` : effect.type;
}

describe.each(Object.entries(courses))('%s', (name, course: Course) => {
  it.each(Object.entries(events))('on: %s', (eventName, event: CourseEvent) => {
    const [becomes, ...effects] = arrows[name as CourseName][eventName as EventName] ?? [course.connection];
    const next = advance(course, event, nowMs);
    expect(next.effects.map(inWords)).toEqual(effects);
    expect(next.course.connection).toBe(becomes);
  });
});

describe('what a course carries along', () => {
  it('keeps the time of the first connection', () => {
    expect(advance(begun, events.up, nowMs).course).toMatchObject({ connectedAtMs: nowMs, restarts: 0 });
    expect(advance(ill, events.up, nowMs).course).toMatchObject({ connectedAtMs: 10_000, restarts: 0 });
  });

  it('counts restarts, and forgets them when the person, the network or the line gives hope', () => {
    expect(advance(ill, events['time to restart'], nowMs).course.restarts).toBe(2);
    expect(advance(courses.failed, events.retry, nowMs).course.restarts).toBe(1);
  });

  it('gives a connection that never came about twice as long each time', () => {
    const second = advance({ ...begun, restarts: 1 }, events['time to restart'], nowMs);
    expect(second.effects.map(inWords)).toEqual(['begin-anew', 'set restart 32000']);
  });

  it('times nothing before the other side can hear', () => {
    const away = advance(unmet, events['met, away'], nowMs).course;
    expect(away).toMatchObject({ hasBegun: false, isReachable: false });
    for (const event of [events.broken, events['line back'], events['network changed']])
      expect(advance(away, event, nowMs).effects).toEqual([]);
  });
});
