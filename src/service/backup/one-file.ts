import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile as Archive } from 'yauzl';
import { ZipFile } from 'yazl';
import { BackupError } from './backup-error.ts';
import { databaseName, unfinished } from './data-folder.ts';

/** A backup that is to be one file says so by its name. */
export const isOneFile = (target: string): boolean => target.endsWith('.zip');

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function writeArchive(folder: string, file: string): Promise<void> {
  const zip = new ZipFile();
  const out = new PassThrough();
  // Of a file that cannot be read: yazl's own stream would only stand still.
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  const written = pipeline(out, createWriteStream(file, { mode: 0o600, flush: true }));
  for (const name of await filesIn(folder)) {
    // What people send is packed already, mostly.
    const options = { compress: name === databaseName, mode: 0o100600 };
    zip.addFile(path.join(folder, name), name.split(path.sep).join('/'), options);
  }
  zip.end();
  await written;
}

/** Everything once more, as it lies on the disk now. */
async function checkArchive(file: string): Promise<void> {
  const archive = await openPromise(file);
  try {
    for await (const entry of archive.eachEntry()) for await (const _ of await bytesOf(archive, entry));
  } finally {
    archive.close();
  }
}

/** yauzl holds the length to what the archive says, and leaves the sum to whoever reads. */
async function bytesOf(archive: Archive, entry: Entry): Promise<Readable> {
  let sum = 0;
  const check = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sum = crc32(piece, sum);
      done(null, piece);
    },
    flush: (done) => done(sum === entry.crc32 ? null : new Error(`${entry.fileName} is damaged`)),
  });
  const source = await archive.openReadStreamPromise(entry);
  source.on('error', (error) => check.destroy(error));
  return source.pipe(check);
}

/** `write` makes the backup's folder, which is packed, read again, and gone. Takes the room of both for a moment. */
export async function asOneFile(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  if (await exists(target)) throw new BackupError(`${target} is there already. Choose another name.`);
  const folder = `${target}.folder${unfinished}`;
  const part = `${target}${unfinished}`;
  try {
    await rm(folder, { recursive: true, force: true });
    await write(folder);
    await rm(part, { force: true });
    await writeArchive(folder, part);
    await checkArchive(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    if (error instanceof BackupError) throw error;
    const why = error instanceof Error ? error.message : 'unknown';
    throw new BackupError(`The backup ${target} could not be written: ${why}`, error);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  const archive = await openPromise(file);
  try {
    // yauzl refuses names that lead out of the folder.
    for await (const entry of archive.eachEntry()) {
      const to = path.join(folder, entry.fileName);
      await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
      await pipeline(await bytesOf(archive, entry), createWriteStream(to, { mode: 0o600, flags: 'wx' }));
    }
  } finally {
    archive.close();
  }
}

const isFile = (source: string): Promise<boolean> =>
  stat(source).then(
    (found) => found.isFile(),
    () => false,
  );

/** A backup of one file is unpacked beside the data for as long as `restore` takes; a folder is handed on as it is. */
export async function fromOneFile<Done>(
  source: string,
  dataDir: string,
  restore: (folder: string) => Promise<Done>,
): Promise<Done> {
  if (!(await isFile(source))) return restore(source);
  const folder = path.join(dataDir, `unpacked${unfinished}`);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await unpack(source, folder).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'unknown';
      throw new BackupError(`${source} is no backup, or a damaged one: ${why}`, error);
    });
    return await restore(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
