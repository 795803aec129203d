import { describe, expect, it } from 'vitest';
import { dayWords, timeOfDay } from './times.ts';

const now = new Date(2026, 5, 10, 15, 30).getTime();
const day = ([year, month, date]: readonly [number, number, number]) =>
  dayWords(new Date(year, month, date).getTime(), now, 'en-GB');

describe('days in words', () => {
  it.each([
    [[2026, 5, 10], 'Today'],
    [[2026, 5, 9], 'Yesterday'],
    [[2026, 5, 5], 'Friday'],
    [[2026, 5, 3], '3 June'],
    [[2025, 11, 24], '24 December 2025'],
    [[2026, 5, 11], '11 June'],
  ] as const)('%j: %s', (date, words) => {
    expect(day(date)).toBe(words);
  });

  it('has a time in the local way', () => {
    expect(timeOfDay(now, 'en-GB')).toBe('15:30');
  });
});
