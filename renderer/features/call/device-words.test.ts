import { describe, expect, it } from 'vitest';
import type { MediaFailure } from '../../../src/call/view.ts';
import { failureWords } from './device-words.ts';

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
