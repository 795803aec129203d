import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './retry-delay.ts';

describe('the wait before an attempt', () => {
  it('is quick the first time', () => {
    expect(retryDelayMs(1, () => 0)).toBe(0);
    expect(retryDelayMs(1, () => 1)).toBe(500);
  });

  it.each([
    [2, 500, 1_000],
    [3, 1_000, 2_000],
    [5, 4_000, 8_000],
    [6, 7_500, 15_000],
    [60, 7_500, 15_000],
  ])('attempt %i waits between %i and %i ms', (attempt, leastMs, mostMs) => {
    expect(retryDelayMs(attempt, () => 0)).toBe(leastMs);
    expect(retryDelayMs(attempt, () => 1)).toBe(mostMs);
  });
});
