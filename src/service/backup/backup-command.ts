import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import { askRunningService } from './ask-running-service.ts';
import { BackupError } from './backup-error.ts';
import { databaseName } from './data-folder.ts';
import { asOneFile, fromOneFile, isOneFile } from './one-file.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const verbs = ['backup', 'restore'] as const;
type Verb = (typeof verbs)[number];

interface BackupCommand {
  readonly verb: Verb;
  /** The backup: a folder, or one file. */
  readonly place: string;
  readonly dataDir: string;
}

/** Null where the words are not about a backup. */
export function readBackupCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): BackupCommand | { readonly problem: string } | null {
  const verb = verbs.find((each) => each === argv[0]);
  if (!verb) return null;
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(1),
      allowPositionals: true,
      options: { data: { type: 'string' } },
    });
    const [place] = positionals;
    if (place === undefined || positionals.length > 1)
      return { problem: `${verb} needs one folder or file.` };
    const data = values.data ?? (env['PARLEY_DATA'] || 'parley-data');
    return { verb, place: path.resolve(place), dataDir: path.resolve(data) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'Unknown option.' };
  }
}

async function backUp(dataDir: string, target: string): Promise<string> {
  const file = path.join(dataDir, databaseName);
  if (!existsSync(file)) throw new BackupError(`There is nothing to back up in ${dataDir}.`);
  const write = (folder: string): Promise<void> => writeFolder(dataDir, file, folder);
  await (isOneFile(target) ? asOneFile(target, write) : write(target));
  return `Backed up ${dataDir} to ${target}. It holds everything the service knows: keep it as safe as the service.`;
}

/** By the service where it runs: it holds its database alone. */
async function writeFolder(dataDir: string, file: string, target: string): Promise<void> {
  const answer = await askRunningService(dataDir, target);
  if (answer?.done === false) throw new BackupError(answer.why);
  if (answer === null) {
    const storage = createSqliteStorage(file, randomUUID);
    try {
      await writeBackup({ storage, dataDir, target });
    } finally {
      storage.close();
    }
  }
}

async function restore(dataDir: string, source: string, now: Date): Promise<string> {
  const aside = await fromOneFile(source, dataDir, (folder) =>
    restoreBackup({ source: folder, dataDir, now }),
  );
  const before = aside === null ? '' : ` What was there before is in ${aside}.`;
  return `Restored ${source} to ${dataDir}.${before}`;
}

/** What to tell the person. */
export const runBackupCommand = ({ verb, place, dataDir }: BackupCommand, now: Date): Promise<string> =>
  verb === 'backup' ? backUp(dataDir, place) : restore(dataDir, place, now);
