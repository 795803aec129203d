import { describe, expect, it } from 'vitest';
import { allowed, noAllowance, type Allowance } from './giving-way.ts';

/** So many seconds in which all that is allowed arrives, up to what there is. */
function seconds(
  from: Allowance,
  count: number,
  shareOf: (bps: number) => number | null,
  mostBps = Infinity,
) {
  let now = from;
  const all: number[] = [];
  for (let second = 1; second <= count; second += 1) {
    const arrivedBps = Math.min(now.bps ?? 0, mostBps);
    now = allowed(now, { nowMs: second * 1_000, share: shareOf(arrivedBps), isSettling: false, arrivedBps });
    all.push(Math.round((now.bps ?? 0) / 1_000));
  }
  return { now, all };
}

describe('files beside pictures', () => {
  it('take whatever the way takes while no picture goes out', () => {
    const limited = seconds(noAllowance, 3, () => 1).now;
    expect(allowed(limited, { nowMs: 4_000, share: null, isSettling: false, arrivedBps: 0 })).toEqual(
      noAllowance,
    );
  });

  it('begin with little, and take twice as much each second as long as the pictures have all they want', () => {
    expect(seconds(noAllowance, 5, () => 1.2).all).toEqual([300, 600, 1_200, 2_400, 4_800]);
  });

  it('give back at once where the pictures have less, and wait before they take more, slowly', () => {
    const fast = seconds(noAllowance, 5, () => 1.2).now;
    const less = allowed(fast, { nowMs: 6_000, share: 0.7, isSettling: false, arrivedBps: 2_000_000 });
    expect(less.bps).toBe(1_200_000);
    const held = allowed(less, { nowMs: 8_000, share: 1, isSettling: false, arrivedBps: 1_200_000 });
    expect(held.bps).toBe(1_200_000);
    expect(
      allowed(held, { nowMs: 10_500, share: 1, isSettling: false, arrivedBps: 1_200_000 }).bps,
    ).toBeCloseTo(1_272_000);
  });

  it('take no more where the pictures have just enough, or where what is allowed is not used', () => {
    const some = seconds(noAllowance, 3, () => 1.2).now;
    expect(allowed(some, { nowMs: 4_000, share: 0.9, isSettling: false, arrivedBps: 1_200_000 }).bps).toBe(
      1_200_000,
    );
    expect(allowed(some, { nowMs: 4_000, share: 1.2, isSettling: false, arrivedBps: 500_000 }).bps).toBe(
      1_200_000,
    );
  });

  it('wait while the estimate of a young path grows, and then begin as if nothing had been', () => {
    const young = { share: 0.3, isSettling: true, arrivedBps: 60_000 };
    let now = noAllowance;
    for (let second = 1; second <= 5; second += 1) now = allowed(now, { ...young, nowMs: second * 1_000 });
    expect(now.bps).toBe(64_000);
    now = allowed(now, { nowMs: 6_000, share: 1.2, isSettling: true, arrivedBps: 64_000 });
    expect(now.bps).toBe(128_000);
  });

  it('come back to where they began sooner than beyond it', () => {
    const low = { bps: 64_000, isStarting: false, holdsUntilMs: 0 };
    expect(seconds(low, 7, () => 1).all.at(-1)).toBeGreaterThan(300);
  });

  it('come on all the same where there is never enough', () => {
    expect(seconds(noAllowance, 60, () => 0.3).now.bps).toBe(64_000);
  });

  it('come to most of what is left, and the pictures keep theirs', () => {
    const [line, wanted] = [3_000_000, 1_600_000];
    const { all } = seconds(noAllowance, 120, (bps) => (line - bps) / wanted);
    const later = all.slice(60);
    expect(Math.max(...later)).toBeLessThan(1_700);
    expect(later.reduce((sum, kbps) => sum + kbps, 0) / later.length).toBeGreaterThan(900);
  });
});
