import { endureSiege } from '../attack/long-siege.ts';
import { runFuzz } from './long-run.ts';

/** `npm run fuzz [COUNT]`: frames; `npm run fuzz half-open [COUNT]`: connections of each kind. Exit 1 if anything was not as promised. */
const [first = '100000', second = '10000'] = process.argv.slice(2);
const isWell =
  first === 'half-open'
    ? await endureSiege(Number(second), (line) => console.log(line))
    : runFuzz(Number(first));
if (!isWell) process.exitCode = 1;
