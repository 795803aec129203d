import { expect, it, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { great, ordinary, watchPace } from './frame-pace.ts';

/** A camera of 30 frames a second, and a painter that takes its part of them. */
function setUp(counts = true, patience = ordinary) {
  const clock = createManualClock();
  const slow = vi.fn<() => void>();
  let [came, taken] = [0, 0];
  const pace = watchPace({ clock, arrived: () => (counts ? came : undefined), slow, patience });
  const pass = (seconds: number, share: number, rate = 30): void => {
    for (let second = 0; second < seconds; second += 1) {
      came += rate;
      taken += rate * share;
      pace.took(10 * Math.floor(taken / 10));
      clock.advance(1_000);
    }
  };
  return { clock, slow, pace, pass };
}

it('a painter that keeps up, or nearly, is left in peace', () => {
  const { slow, pass } = setUp();
  pass(60, 1);
  pass(60, 0.75);
  expect(slow).not.toHaveBeenCalled();
});

it('is told once that clearly fewer frames are drawn than come', () => {
  const { clock, slow, pass } = setUp();
  pass(20, 1);
  pass(2, 0.4);
  expect(slow).not.toHaveBeenCalled();
  pass(20, 0.4);
  expect(slow).toHaveBeenCalledOnce();
  expect(clock.pending()).toBe(0);
});

it('more is borne of what hides', () => {
  const { slow, pass } = setUp(true, great);
  pass(60, 0.4);
  pass(5, 0.1);
  expect(slow).not.toHaveBeenCalled();
  pass(10, 0.1);
  expect(slow).toHaveBeenCalledOnce();
});

it('a painter that stands still is slow', () => {
  const { slow, pass } = setUp();
  pass(5, 0);
  expect(slow).toHaveBeenCalledOnce();
});

it('a camera that gives little, or nothing, is no sign of a slow painter', () => {
  const { slow, pass } = setUp();
  pass(60, 0, 0);
  pass(60, 0, 5);
  expect(slow).not.toHaveBeenCalled();
});

it('nothing is said where nobody counts, nor after the end', () => {
  const uncounted = setUp(false);
  uncounted.pass(60, 0);
  expect(uncounted.slow).not.toHaveBeenCalled();
  const { clock, slow, pace, pass } = setUp();
  pace.end();
  pass(60, 0);
  expect(slow).not.toHaveBeenCalled();
  expect(clock.pending()).toBe(0);
});
