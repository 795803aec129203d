import { describe, expect, it } from 'vitest';
import { createManualClock, createSystemClock } from './clock.ts';

describe('the system clock', () => {
  it('asks the timers it was given, and cancels there', () => {
    const waiting = new Map<number, { task: () => void; delayMs: number }>();
    const timers = {
      setTimeout: (task: () => void, delayMs: number) => (waiting.set(7, { task, delayMs }), 7),
      clearTimeout: (handle: number) => void waiting.delete(handle),
    };
    const clock = createSystemClock(timers, () => 42);
    const cancel = clock.after(100, () => {});
    expect([clock.now(), waiting.get(7)?.delayMs]).toEqual([42, 100]);
    cancel();
    cancel();
    expect(waiting.size).toBe(0);
  });
});

describe('the manual clock', () => {
  it('runs tasks when they are due, in the order they are due, at their time', () => {
    const clock = createManualClock(1_000);
    const ran: [string, number][] = [];
    const note = (name: string) => () => void ran.push([name, clock.now()]);
    clock.after(20, note('late'));
    clock.after(10, note('early'));
    clock.after(10, note('early too'));
    clock.advance(9);
    expect(ran).toEqual([]);
    clock.advance(11);
    expect(ran).toEqual([
      ['early', 1_010],
      ['early too', 1_010],
      ['late', 1_020],
    ]);
    expect(clock.now()).toBe(1_020);
  });

  it('runs what a task starts, when that is due too', () => {
    const clock = createManualClock();
    const ran: number[] = [];
    const again = (): void => {
      ran.push(clock.now());
      clock.after(10, again);
    };
    clock.after(10, again);
    clock.advance(35);
    expect(ran).toEqual([10, 20, 30]);
    expect(clock.pending()).toBe(1);
  });

  it('forgets what was cancelled', () => {
    const clock = createManualClock();
    const cancel = clock.after(10, () => {
      throw new Error('ran');
    });
    cancel();
    cancel();
    clock.advance(20);
    expect(clock.pending()).toBe(0);
  });
});
