import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createQuota } from './quota.ts';

function setUp() {
  const clock = createManualClock(1_000);
  return { clock, quota: createQuota(clock, { burst: 2, perSecond: 1 }) };
}

describe('a quota', () => {
  it('is used up by each key for itself', () => {
    const { quota } = setUp();
    expect([quota.take('a'), quota.take('a'), quota.take('a')]).toEqual([true, true, false]);
    expect(quota.take('b')).toBe(true);
  });

  it('comes back with time', () => {
    const { clock, quota } = setUp();
    quota.take('a');
    quota.take('a');
    clock.advance(999);
    expect(quota.take('a')).toBe(false);
    clock.advance(1);
    expect(quota.take('a')).toBe(true);
  });

  it('remembers who has used it up, however many others come', () => {
    const { quota } = setUp();
    quota.take('a');
    quota.take('a');
    for (let other = 0; other < 20_000; other += 1) quota.take(String(other));
    expect(quota.take('a')).toBe(false);
  });
});
