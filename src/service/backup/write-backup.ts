import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Storage } from '../storage/storage.ts';
import { BackupError } from './backup-error.ts';
import { copyBesideDatabase, databaseName, unfinished } from './data-folder.ts';

interface BackupTask {
  readonly storage: Pick<Storage, 'copyTo'>;
  readonly dataDir: string;
  /** A folder that is not there yet. */
  readonly target: string;
}

const isWithin = (folder: string, file: string): boolean =>
  !path.relative(folder, file).startsWith('..') && !path.isAbsolute(path.relative(folder, file));

/** While the service runs. What has the name of a backup is a whole one: it gets its name last. */
export async function writeBackup({ storage, dataDir, target }: BackupTask): Promise<void> {
  if (existsSync(target)) throw new BackupError(`${target} is there already. Choose another name.`);
  if (isWithin(path.resolve(dataDir), path.resolve(target)))
    throw new BackupError(
      `${target} is inside the data folder. Choose a place outside, best on another disk.`,
    );
  const part = `${target}${unfinished}`;
  try {
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true, mode: 0o700 });
    // The database first: what it refers to is then in what is copied after it.
    await storage.copyTo(path.join(part, databaseName));
    await copyBesideDatabase(dataDir, part);
    await rename(part, target);
  } catch (error) {
    // Fails where not even the folder can be made; why is said already.
    await rm(part, { recursive: true, force: true }).catch(() => {});
    const why = error instanceof Error ? error.message : 'unknown';
    throw new BackupError(`The backup ${target} could not be written: ${why}`, error);
  }
}
