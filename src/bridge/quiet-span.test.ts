import { describe, expect, it } from 'vitest';
import { endOfSpan, nextTime } from './quiet-span.ts';
import { endWords } from './until-words.ts';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();

describe('the end of a span', () => {
  it.each([
    ['half-hour', at(21, 14), at(21, 14, 30)],
    ['hour', at(21, 23, 30), at(22, 0, 30)],
    ['two-hours', at(21, 14), at(21, 16)],
    ['morning', at(21, 14), at(22, 8)],
    ['morning', at(22, 2), at(22, 8)],
    ['morning', at(22, 8), at(23, 8)],
  ] as const)('%s', (span, nowMs, endMs) => {
    expect(endOfSpan(span, nowMs)).toBe(endMs);
  });
});

describe('the next time the clock shows', () => {
  it.each([
    [15, 30, at(21, 14), at(21, 15, 30)],
    [14, 0, at(21, 14), at(22, 14)],
    [0, 5, at(21, 23, 59), at(22, 0, 5)],
  ])('%i:%i', (hour, minute, nowMs, nextMs) => {
    expect(nextTime(hour, minute, nowMs)).toBe(nextMs);
  });
});

describe('until when, in words', () => {
  it.each([
    [at(21, 15, 30), at(21, 14), '15:30'],
    [at(22, 8), at(21, 23), 'Sun, 8:00'],
    [at(22, 8), at(22, 1), '8:00'],
    [at(30, 8), at(21, 23), '30 Nov, 8:00'],
  ])('%#', (untilMs, nowMs, words) => {
    expect(endWords(untilMs, nowMs, 'en-GB')).toBe(words);
  });
});
