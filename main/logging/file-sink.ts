import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Two files of this size at most: the one being written and the one before it. */
const defaultMaxBytes = 512 * 1024;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

export const olderLog = (file: string): string =>
  path.join(path.dirname(file), `${path.basename(file, '.log')}.old.log`);

/** Writes lines to a file of bounded size. A full disk must not end a call: failures are swallowed. */
export function createFileSink(file: string, maxBytes = defaultMaxBytes): (line: string) => void {
  const older = olderLog(file);
  const attempt = (task: () => void): void => {
    try {
      task();
    } catch {
      // Nowhere left to say it: stderr has the same lines.
    }
  };
  attempt(() => mkdirSync(path.dirname(file), { recursive: true }));
  return (line) =>
    attempt(() => {
      if (sizeOf(file) + line.length + 1 > maxBytes) renameSync(file, older);
      appendFileSync(file, `${line}\n`);
    });
}
