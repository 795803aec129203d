import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkDatabase, isInUse } from '../storage/open-database.ts';
import { BackupError } from './backup-error.ts';
import { asideName, copyBesideDatabase, databaseName, unfinished } from './data-folder.ts';

interface RestoreTask {
  readonly source: string;
  readonly dataDir: string;
  readonly now: Date;
}

/** Gives back where everything is that was there before; null where nothing was. */
export async function restoreBackup({ source, dataDir, now }: RestoreTask): Promise<string | null> {
  const saved = path.join(source, databaseName);
  if (!existsSync(saved)) throw new BackupError(`${source} is no backup: there is no ${databaseName} in it.`);
  const present = path.join(dataDir, databaseName);
  if (existsSync(present) && isInUse(present))
    throw new BackupError(`A service is running on ${dataDir}. Stop it, then restore.`);

  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const part = path.join(dataDir, `restore${unfinished}`);
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { mode: 0o700 });
  try {
    await copyFile(saved, path.join(part, databaseName));
    // The copy is what is checked: reading a database leaves files beside it, and a backup may be where nothing can be written.
    checkDatabase(path.join(part, databaseName));
    await copyBesideDatabase(source, part);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
  const aside = await putAside(dataDir, now);
  for (const name of await readdir(part)) await rename(path.join(part, name), path.join(dataDir, name));
  await rm(part, { recursive: true });
  return aside;
}

/** Within the data folder: it may be a mounted disk of its own, beside which nothing can be put. */
async function putAside(dataDir: string, now: Date): Promise<string | null> {
  const names = (await readdir(dataDir)).filter(
    (name) => !name.startsWith(asideName) && !name.endsWith(unfinished),
  );
  if (names.length === 0) return null;
  const aside = path.join(dataDir, `${asideName}-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of names) await rename(path.join(dataDir, name), path.join(aside, name));
  return aside;
}
