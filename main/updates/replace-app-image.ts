import { createHash } from 'node:crypto';
import { createReadStream, renameSync } from 'node:fs';
import { chmod, constants, copyFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Beside the file that the person started: on the same disk, so that each step is there at once or not at all. */
export const formerOf = (file: string): string => `${file}.before`;
const nextOf = (file: string): string => `${file}.next`;

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * Lays a new AppImage and the former one beside the one that runs. electron-updater would delete that first and call the new one by its
 * own name, and the launcher would lead nowhere. Returns the one step that is left.
 */
export async function prepareAppImage(
  file: string,
  downloaded: string,
  sums: readonly string[],
): Promise<() => void> {
  const next = nextOf(file);
  try {
    await copyFile(downloaded, next, constants.COPYFILE_FICLONE);
    // It may have lain there for days.
    if (!sums.includes(await sha512(next)))
      throw Object.assign(new Error('not what was signed for'), { code: 'ERR_CHECKSUM_MISMATCH' });
    await chmod(next, 0o755);
    await copyFile(file, formerOf(file), constants.COPYFILE_FICLONE);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  return () => renameSync(next, file);
}

/** The former one again. */
export const putBack = (file: string): void => renameSync(formerOf(file), file);
