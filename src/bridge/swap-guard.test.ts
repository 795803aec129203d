import { expect, it } from 'vitest';
import { createManualClock } from '../base/clock.ts';
import { createSubject } from '../base/observable.ts';
import type { CallId } from '../protocol/ids.ts';
import { createSwapGuard, guardMs } from './swap-guard.ts';

const ring = (call: string) => ({ call: call as CallId });

function setUp() {
  const clock = createManualClock();
  const shown = createSubject<{ readonly call: CallId } | null>(ring('one'));
  return { clock, shown, guard: createSwapGuard(clock, shown) };
}

it('a ring that takes the place of another is not answered at once', () => {
  const { clock, shown, guard } = setUp();
  expect(guard.getState()).toBe(false);
  shown.set(ring('two'));
  clock.advance(guardMs - 1);
  expect(guard.getState()).toBe(true);
  clock.advance(1);
  expect(guard.getState()).toBe(false);
});

it('a third one in between has its own moment', () => {
  const { clock, shown, guard } = setUp();
  shown.set(ring('two'));
  clock.advance(guardMs - 1);
  shown.set(ring('three'));
  clock.advance(guardMs - 1);
  expect(guard.getState()).toBe(true);
  clock.advance(1);
  expect([guard.getState(), clock.pending()]).toEqual([false, 0]);
});

it('so is one that comes a moment after another has gone, and not a later one', () => {
  const { clock, shown, guard } = setUp();
  shown.set(null);
  clock.advance(guardMs - 1);
  shown.set(ring('two'));
  expect(guard.getState()).toBe(true);
  shown.set(null);
  clock.advance(guardMs);
  shown.set(ring('three'));
  expect(guard.getState()).toBe(false);
});

it('one that follows another that was answered is answered at once', () => {
  const { shown, guard } = setUp();
  guard.answered(ring('one').call);
  shown.set(null);
  shown.set(ring('two'));
  expect(guard.getState()).toBe(false);
});

it('one that is there at first has its moment where another was before it elsewhere', () => {
  const clock = createManualClock();
  const guard = createSwapGuard(clock, createSubject(ring('one')), true);
  clock.advance(guardMs - 1);
  expect(guard.getState()).toBe(true);
  clock.advance(1);
  expect([guard.getState(), clock.pending()]).toEqual([false, 0]);
});

it('the same ring told anew is answered at once', () => {
  const { shown, guard } = setUp();
  shown.set(ring('one'));
  expect(guard.getState()).toBe(false);
  shown.set(null);
  shown.set(ring('one'));
  expect(guard.getState()).toBe(false);
});

it('nothing is left to wait for when the second has ended too, or nobody asks any more', () => {
  const { clock, shown, guard } = setUp();
  shown.set(ring('two'));
  shown.set(null);
  expect([guard.getState(), clock.pending()]).toEqual([false, 0]);
  shown.set(ring('three'));
  guard.end();
  shown.set(ring('four'));
  expect([guard.getState(), clock.pending()]).toEqual([true, 0]);
});
