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
    expect([quota.take('a'), quota.take('a'), quota.take('a')]).toEqual([0, 0, 1_000]);
    expect(quota.take('b')).toBe(0);
  });

  it('comes back with time', () => {
    const { clock, quota } = setUp();
    quota.take('a');
    quota.take('a');
    clock.advance(999);
    expect(quota.take('a')).toBeGreaterThan(0);
    clock.advance(1);
    expect(quota.take('a')).toBe(0);
  });

  it('takes nothing away when the clock is set back', () => {
    const { clock, quota } = setUp();
    quota.take('a');
    clock.advance(-3_600_000);
    expect(quota.take('a')).toBe(0);
    clock.advance(1_000);
    expect(quota.take('a')).toBe(0);
  });

  it('remembers who has used it up, however many others come', () => {
    const { quota } = setUp();
    quota.take('a');
    quota.take('a');
    for (let other = 0; other < 20_000; other += 1) quota.take(String(other));
    expect(quota.take('a')).toBeGreaterThan(0);
  });
});
