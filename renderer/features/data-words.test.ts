import { describe, expect, it } from 'vitest';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import { dataWords } from './data-words.ts';

const use: DataUse = {
  sent: 12_300_000,
  received: 45_600_000,
  inHour: 80_000_000,
  perHour: 470_000_000,
  allowance: 300_000_000,
  takes: 'nothing',
};

describe('what a call costs, in words', () => {
  it('is nothing where no call goes on', () => {
    expect(dataWords({ ...use, perHour: 0 })).toBeNull();
  });

  it('says what was used and what an hour of it would be', () => {
    expect(dataWords(use)).toEqual({
      used: '12.3 MB sent, 45.6 MB received',
      forecast: 'About 470 MB an hour as it is now.',
      hour: '80 MB of 300 MB used this hour.',
      taken: null,
    });
    expect(dataWords({ ...use, allowance: null })?.hour).toBeNull();
  });

  it('says what the limit takes', () => {
    expect(dataWords({ ...use, takes: 'size' })?.taken).toContain('smaller');
    expect(dataWords({ ...use, takes: 'pictures' })?.taken).toContain('Voice goes on');
    const past = dataWords({ ...use, takes: 'pictures', inHour: 300_000_000 });
    expect(past?.taken).toBe('Your limit for this hour is used up. Pictures are off, voice goes on.');
  });
});
