import { spawnSync } from 'node:child_process';
import { chooseIsolation } from '../../scripts/testing/network.ts';

const mark = 'PARLEY_BENCH_INSIDE';

/** Runs this very command again where no packet leaves the machine; the status it ended with, or null once inside. */
export function runInOwnNetwork(): number | null {
  if (process.env[mark] !== undefined) return null;
  const { prefix } = chooseIsolation(
    ([program = '', ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
  );
  const [program = '', ...args] = [...prefix, process.execPath, ...process.argv.slice(1)];
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, [mark]: '1' } }).status ?? 1;
}
