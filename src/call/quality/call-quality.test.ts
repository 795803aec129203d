import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createSubject } from '../../base/observable.ts';
import { createCallQuality, type QualityChoice } from './call-quality.ts';
import { voiceMegabytesPerHour } from './data-budget.ts';
import { lowestRung, rungForCap, voiceCostOf } from './rungs.ts';

function setUp(megabytesPerHour: number | null = null) {
  const clock = createManualClock(5);
  const choice = createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour });
  const quality = createCallQuality(clock, choice);
  const use = () => quality.dataUse.getState();
  return { clock, choice, quality, use };
}

describe('what a call costs', () => {
  it('is counted over all connections, and told', () => {
    const { quality, use } = setUp();
    const [a, b] = [quality.join(), quality.join()];
    let told = 0;
    quality.dataUse.subscribe(() => (told += 1));
    a.count(100, 20);
    b.count(1, 2);
    expect(use()).toMatchObject({ sent: 101, received: 22, inHour: 123, allowance: null, takes: 'nothing' });
    expect([a.others(), told]).toEqual([2, 2]);
  });

  it('foretells an hour from the last seconds alone', () => {
    const { quality, clock, use } = setUp();
    const seat = quality.join();
    for (let second = 0; second < 60; second += 1) {
      seat.count(second < 30 ? 90_000 : 1_000, 0);
      clock.advance(1_000);
    }
    expect(use().perHour).toBeCloseTo(3_600_000, -5);
    seat.leave();
    expect(use().perHour).toBe(0);
  });

  it('begins anew with each call, and the hour does not', () => {
    const { quality, clock, use } = setUp();
    const first = quality.join();
    first.count(100, 0);
    first.leave();
    first.leave();
    quality.join().count(1, 0);
    expect(use()).toMatchObject({ sent: 1, inHour: 101 });
    clock.advance(3_600_000);
    quality.join().count(1, 0);
    expect(use()).toMatchObject({ sent: 2, inHour: 1 });
  });

  it('says what the cap takes', () => {
    const { quality, choice, use } = setUp(60);
    expect(use().takes).toBe('nothing');
    const seat = quality.join();
    seat.count(1, 1);
    expect(use()).toMatchObject({ takes: 'pictures', allowance: 60_000_000 });
    expect(seat.pictureCap()).toBe(0);
    choice.set({ ...choice.getState(), megabytesPerHour: 600 });
    expect(use().takes).toBe('size');
    choice.set({ ...choice.getState(), megabytesPerHour: 100_000 });
    expect(use().takes).toBe('nothing');
    choice.set({ ...choice.getState(), megabytesPerHour: null });
    expect([use().takes, seat.pictureCap()]).toEqual(['nothing', null]);
  });
});

describe('an hour with a cap', () => {
  it.each([
    [300, 1],
    // Pictures of 480p would fit, but not with the voice that comes with them.
    [837, 1],
    [900, 1],
    [900, 3],
    [3_000, 1],
    [3_000, 5],
  ])('of %i megabytes and %i others stays within it, and pictures get no smaller', (cap, others) => {
    const { quality, clock, use } = setUp(cap);
    const seats = Array.from({ length: others }, () => quality.join());
    const rungs: number[] = [];
    for (let second = 0; second < 3_600; second += 1) {
      // All that is allowed, and the voice that goes with it: each piece three times.
      const pictures = seats[0]?.pictureCap() ?? 0;
      const rung = rungForCap(pictures);
      const bytes = (pictures + voiceCostOf(rung)) / 8;
      // In the last minutes what is left is held together.
      if (second < 3_000) rungs.push(rung);
      for (const seat of seats) seat.count(bytes, bytes);
      clock.advance(1_000);
    }
    expect(rungs).toEqual([...rungs].sort((a, b) => b - a));
    expect(use().inHour).toBeGreaterThan(cap * 850_000);
    expect(use().inHour).toBeLessThanOrEqual(cap * 1_000_000);
  });
});

it('an hour of talk without a break takes what is said of it, and no cap makes it less', () => {
  const { quality, clock, use } = setUp(60);
  const seat = quality.join();
  for (let second = 0; second < 3_600; second += 1) {
    expect(seat.pictureCap()).toBe(0);
    seat.count(voiceCostOf(lowestRung) / 8, voiceCostOf(lowestRung) / 8);
    clock.advance(1_000);
  }
  expect(Math.ceil(use().inHour / 1_000_000)).toBe(voiceMegabytesPerHour);
});

describe('whether this computer is at its limit', () => {
  it('is so while any connection says it, and not of one that is gone', () => {
    const { quality } = setUp();
    const [a, b] = [quality.join(), quality.join()];
    a.strain(true);
    b.strain(true);
    a.strain(false);
    expect(quality.strained.getState()).toBe(true);
    b.leave();
    expect(quality.strained.getState()).toBe(false);
  });

  it('is so while it has no time left for what comes in either', () => {
    const { quality } = setUp();
    const seat = quality.join();
    quality.busy.set(true);
    seat.strain(true);
    seat.strain(false);
    expect(quality.strained.getState()).toBe(true);
    quality.busy.set(false);
    expect(quality.strained.getState()).toBe(false);
  });
});
