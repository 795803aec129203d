import { describe, expect, it } from 'vitest';
import { leastMegabytesPerHour } from '../../../../src/bridge/settings.ts';
import { outcomeOf, parseCap } from './cap-rules.ts';
import { outcomeWords } from './words.ts';

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

  it('says what voice takes where that may be more than it leaves', () => {
    const words = (megabytes: number) => outcomeWords(outcomeOf(megabytes), megabytes);
    expect(words(leastMegabytesPerHour)).toContain('Voice alone takes up to 105 with one other person');
    expect(words(104)).toBe(words(leastMegabytesPerHour));
    expect(words(105)).toBe('Enough for voice with one other person. Pictures stay off.');
    expect(words(300)).toBe('Enough for pictures of 180p both ways, with one other person.');
  });
});
