import { expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { watchPageActivity } from './page-activity.ts';

it('is idle five minutes after the last use, until the next', () => {
  const clock = createManualClock();
  const page = new EventTarget();
  const idle = watchPageActivity(page, clock);
  const seen: boolean[] = [];
  idle.subscribe((isIdle) => seen.push(isIdle));
  clock.advance(200_000);
  page.dispatchEvent(new Event('keydown'));
  clock.advance(299_999);
  expect(seen).toEqual([]);
  clock.advance(1);
  expect(seen).toEqual([true]);
  page.dispatchEvent(new Event('pointermove'));
  clock.advance(299_999);
  expect(seen).toEqual([true, false]);
  clock.advance(1);
  expect(seen).toEqual([true, false, true]);
});

it.each(['pointerdown', 'pointermove', 'wheel', 'keydown', 'focus'])('%s is use', (sign) => {
  const clock = createManualClock();
  const page = new EventTarget();
  const idle = watchPageActivity(page, clock);
  clock.advance(300_000);
  page.dispatchEvent(new Event(sign));
  expect(idle.getState()).toBe(false);
  expect(clock.pending()).toBe(1);
});
