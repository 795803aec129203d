import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Undefined when the file does not exist; every other failure throws. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whole or not at all, and for this user's eyes only. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

/** Files that belong to the desktop rather than to Parley: for everybody to read, in folders that may not be there yet. */
export const desktopFiles = {
  read: readIfThere,
  write(file: string, text: string): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  },
  copy(from: string, to: string): void {
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(from, to);
  },
  remove: (file: string): void => rmSync(file, { force: true }),
};
