import type { ImportProblem } from '../../../protocol/import.ts';
import { isFullDisk } from '../../files/is-full-disk.ts';

/** Why an archive is not brought in: thrown through the streams of the reader, told as its code. */
export class ImportError extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, cause?: unknown) {
    super(problem, { cause });
    this.name = 'ImportError';
    this.problem = problem;
  }
}

export function problemOf(error: unknown): ImportProblem {
  if (error instanceof ImportError) return error.problem;
  return isFullDisk(error) ? 'full-disk' : 'internal';
}
