import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.ts';
import { type Lane, lanes } from './lanes.ts';
import { readPlaywright, readVitest, type Tally } from './tally.ts';

const folder = path.join(root, '.cache', 'test-run');

const readers = { vitest: readVitest, playwright: readPlaywright };

export const reportFile = (lane: Lane): string => path.join(folder, `${lane}.json`);

/** Nothing of an earlier run may be counted. */
export function clearReports(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** A lane that left no report that can be read failed as a whole. */
export function readReport(lane: Lane): Tally {
  const file = reportFile(lane);
  if (!existsSync(file)) return { passed: 0, failed: [`${lane}: ended without a report`] };
  try {
    return readers[lanes[lane].tool](JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return { passed: 0, failed: [`${lane}: its report cannot be read (${String(error)})`] };
  }
}
