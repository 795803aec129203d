import { patienceMs } from '../tests/lab/scene.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { playRounds } from './media/lab-rounds.ts';

const rounds = 3;
const promisedMs = 10_000;

/** 30 s at 250 kbps, then 2 Mbps again: until nine tenths of the rate before are back, beside two bare peer connections. */
export async function* bench(): AsyncGenerator<Figure> {
  const reports = await playRounds('narrow-for-a-while', rounds);
  const value = median(reports.map(({ recoveryMs }) => recoveryMs ?? Infinity));
  const shared = { value, unit: 'ms', better: 'lower' } as const;
  // Who had not come back when the lab stopped waiting took that long at least.
  const bare = median(reports.map(({ bareRecoveryMs }) => bareRecoveryMs ?? patienceMs));
  yield figure({ name: 'recovery', floor: bare, budget: 0.7, ...shared });
  yield figure({ name: 'recovery promised', floor: promisedMs, budget: 1, ...shared });
}
