import { expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import { createWriteProbe } from './write-probe.ts';

it('writes once in a while, however often it is asked, and hears of a change then', () => {
  const clock = createManualClock(1_700_000_000_000);
  let [isFull, tries] = [false, 0];
  const couldWrite = createWriteProbe(() => {
    tries += 1;
    return !isFull;
  }, clock);
  expect([couldWrite(), couldWrite(), tries]).toEqual([true, true, 1]);
  isFull = true;
  clock.advance(limits.writeProbeMs - 1);
  expect([couldWrite(), tries]).toEqual([true, 1]);
  clock.advance(1);
  expect([couldWrite(), couldWrite(), tries]).toEqual([false, false, 2]);
  isFull = false;
  // A clock that was set back does not make it wait for the lost time.
  clock.advance(-3_600_000);
  expect([couldWrite(), tries]).toEqual([true, 3]);
});
