import { describe, expect, it } from 'vitest';
import { outcomeOf, parseCap } from './cap-rules.ts';

describe('a data cap', () => {
  it.each([
    ['300', 300],
    [' 60 ', 60],
    ['100000', 100_000],
    ['59', null],
    ['100001', null],
    ['', null],
    ['1e3', null],
    ['12.5', null],
    ['-300', null],
  ])('is read from %j', (typed, megabytes) => {
    expect(parseCap(typed)).toBe(megabytes);
  });

  it.each([
    [60, 'voice'],
    [300, '180p'],
    [600, '360p'],
    [900, '480p'],
    [3_000, '1080p'],
  ])('of %i megabytes is foretold', (megabytes, name) => {
    expect(outcomeOf(megabytes).name).toBe(name);
  });
});
