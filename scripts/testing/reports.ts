import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.ts';
import { readPlaywright, readVitest, type Tally } from './tally.ts';

const folder = path.join(root, '.cache', 'test-run');

const readers = { vitest: readVitest, playwright: readPlaywright };
type Runner = keyof typeof readers;

export const reportFile = (runner: Runner): string => path.join(folder, `${runner}.json`);

/** Nothing of an earlier run may be counted. */
export function clearReports(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** A runner that left no report that can be read failed as a whole. */
export function readReport(runner: Runner): Tally {
  const file = reportFile(runner);
  if (!existsSync(file)) return { passed: 0, failed: [`${runner}: ended without a report`] };
  try {
    return readers[runner](JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return { passed: 0, failed: [`${runner}: its report cannot be read (${String(error)})`] };
  }
}
