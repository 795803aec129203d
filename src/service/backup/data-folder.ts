import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

export const databaseName = 'parley.db';
/** Where a running service writes how it is reached. */
export const controlName = 'control.json';
/** Archives on their way in. Whoever sends one has it, so no backup carries it. */
export const importsName = 'imports';
export const asideName = 'before-restore';
/** What is not finished yet ends so. */
export const unfinished = '.part';

/** Everything, so that what is put there later is in every backup: all but the database, which is copied in its own way. */
const isCopiedAsItIs = (name: string): boolean =>
  !name.startsWith(databaseName) &&
  name !== controlName &&
  name !== importsName &&
  !name.startsWith(asideName) &&
  !name.endsWith(unfinished);

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function copyTree(
  from: string,
  to: string,
  isCopied: (name: string) => boolean = () => true,
): Promise<void> {
  await mkdir(to, { mode: 0o700, recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!isCopied(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    // A running service may let go of a file between the list and the copy.
    else if (entry.isFile())
      await copyFile(source, target).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
  }
}

/** Files of people, certificates: what lies beside the database. */
export const copyBesideDatabase = (from: string, to: string): Promise<void> =>
  copyTree(from, to, isCopiedAsItIs);
