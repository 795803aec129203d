import { describe, expect, it } from 'vitest';
import type { CallOutcome, MediaFailure } from '../../../src/call/view.ts';
import { failureWords, outcomeWords, stateWords } from './words.ts';

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
  'service-away': 1,
  failed: 1,
} satisfies Record<CallOutcome, 1>) as CallOutcome[];

describe('how a call ended', () => {
  it.each(outcomes)('%s has words for both sides', (outcome) => {
    for (const byMe of [true, false]) expect(outcomeWords(outcome, byMe, 'Ada').title).toMatch(/\w/);
  });

  it('has different words for each', () => {
    expect(new Set(outcomes.map((outcome) => outcomeWords(outcome, false, 'Ada').title)).size).toBe(
      outcomes.length,
    );
  });

  it.each(['hung-up', 'declined', 'cancelled'] as const)('%s says who did it', (outcome) => {
    expect(outcomeWords(outcome, true, 'Ada').title).not.toContain('Ada');
    expect(outcomeWords(outcome, false, 'Ada').title).toContain('Ada');
  });

  it.each(['offline', 'dnd', 'answered-elsewhere'] as const)(
    'after %s ringing again is not offered',
    (outcome) => {
      expect(outcomeWords(outcome, false, 'Ada').again).toBe(null);
    },
  );
});

describe('a device that failed', () => {
  const failures = Object.keys({
    denied: 1,
    missing: 1,
    'in-use': 1,
    failed: 1,
  } satisfies Record<Exclude<MediaFailure, 'cancelled'>, 1>) as MediaFailure[];

  it.each(['microphone', 'camera', 'share'] as const)('%s: each failure says what to do', (kind) => {
    const said = failures.map((failure) => failureWords(kind, failure));
    expect(new Set(said).size).toBe(failures.length);
    for (const text of said) expect(text).toMatch(/(try again|choose)/i);
  });

  it('says nothing when the person cancelled', () => {
    expect(failureWords('share', 'cancelled')).toBe(null);
  });
});

describe('how far a call is', () => {
  const calling = { phase: 'calling', kind: 'voice' } as never as Parameters<typeof stateWords>[0];
  const live = { phase: 'live' } as never as Parameters<typeof stateWords>[0];
  it.each([
    [{ ...calling, alerting: false }, 'Calling…'],
    [{ ...calling, alerting: true }, 'Ringing…'],
    [{ ...live, connection: 'connecting' }, 'Connecting…'],
    [{ ...live, connection: 'connected' }, 'Connected'],
    [{ ...live, connection: 'reconnecting' }, 'Reconnecting…'],
    [{ ...live, connection: 'failed' }, 'Connection failed'],
  ] as const)('%o', (view, said) => {
    expect(stateWords(view as typeof live)).toBe(said);
  });
});
