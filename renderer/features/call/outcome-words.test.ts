import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../../src/call/view.ts';
import { outcomeWords, type Ended } from './outcome-words.ts';

const outcomes = Object.keys({
  declined: 1,
  'no-answer': 1,
  cancelled: 1,
  'hung-up': 1,
  lost: 1,
  busy: 1,
  offline: 1,
  dnd: 1,
  missed: 1,
  'answered-elsewhere': 1,
  moved: 1,
  removed: 1,
  full: 1,
  locked: 1,
  strained: 1,
  'too-often': 1,
  'service-away': 1,
  failed: 1,
} satisfies Record<CallOutcome, 1>) as CallOutcome[];

const said = (outcome: CallOutcome, more: Partial<Ended> = {}) =>
  outcomeWords({ outcome, byMe: false, kind: 'video', place: { is: 'person' }, name: 'Ada', ...more });
const inRoom = { place: { is: 'room' }, name: 'Compilers' } as const;

describe('how a call ended', () => {
  it.each(outcomes)('%s has words for both sides, with a person and in a room', (outcome) => {
    for (const byMe of [true, false]) {
      expect(said(outcome, { byMe }).title).toMatch(/\w/);
      expect(said(outcome, { byMe, ...inRoom }).title).not.toContain('Ada');
    }
  });

  it.each([{}, inRoom])('has different words for each', (where) => {
    expect(new Set(outcomes.map((outcome) => said(outcome, where).title)).size).toBe(outcomes.length);
  });

  it.each(['hung-up', 'declined', 'cancelled'] as const)('%s says who did it', (outcome) => {
    expect(said(outcome, { byMe: true }).title).not.toContain('Ada');
    expect(said(outcome).title).toContain('Ada');
  });

  it.each(['offline', 'dnd', 'answered-elsewhere', 'moved', 'locked', 'removed'] as const)(
    'after %s ringing again is not offered',
    (outcome) => {
      expect(said(outcome).again).toBe(null);
    },
  );

  it.each([
    [2_000, '2 seconds'],
    [400, 'a second'],
  ])('who asked too often reads when it can be tried again: after %i ms', (retryAfterMs, when) => {
    expect(said('too-often', { retryAfterMs })).toMatchObject({
      text: `That was much in a short time. Try again in ${when}.`,
      again: 'retry',
    });
  });

  it('a full call offers the voice; to who came by voice, another try', () => {
    expect(said('full', inRoom).again).toBe('by-voice');
    expect(said('full', { ...inRoom, kind: 'voice' }).again).toBe('retry');
  });

  it.each(['full', 'locked', 'removed', 'strained', 'too-often', 'failed'] as const)(
    '%s leaves a way on',
    (outcome) => {
      const { again, kind } = said(outcome, inRoom);
      expect(again !== null || kind === 'leave-word').toBe(true);
    },
  );
});
