import { describe, expect, it } from 'vitest';
import { durationText } from './duration.ts';

describe('a duration', () => {
  it.each([
    [-5, '0:00'],
    [999, '0:00'],
    [7_000, '0:07'],
    [754_999, '12:34'],
    [3_723_000, '1:02:03'],
    [36_000_000, '10:00:00'],
  ])('%i ms: %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
