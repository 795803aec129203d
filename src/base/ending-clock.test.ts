import { describe, expect, it } from 'vitest';
import { createManualClock } from './clock.ts';
import { createEndingClock } from './ending-clock.ts';

function setUp() {
  const inner = createManualClock(5);
  const ran: string[] = [];
  return { inner, ran, clock: createEndingClock(inner), note: (name: string) => () => void ran.push(name) };
}

describe('a clock that ends', () => {
  it('is the clock it was made of, until then', () => {
    const { inner, ran, clock, note } = setUp();
    clock.after(10, note('ran'));
    clock.after(10, note('cancelled'))();
    inner.advance(10);
    expect([clock.now(), ran]).toEqual([15, ['ran']]);
  });

  it('drops all that waits, once', () => {
    const { inner, ran, clock, note } = setUp();
    clock.after(10, note('one'));
    clock.after(20, note('two'));
    clock.end();
    clock.end();
    inner.advance(100);
    expect([inner.pending(), ran]).toEqual([0, []]);
  });

  it('takes nothing after its end', () => {
    const { inner, clock, note } = setUp();
    clock.end();
    clock.after(10, note('late'))();
    expect(inner.pending()).toBe(0);
  });
});
