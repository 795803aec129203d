import { mkdir, open, readdir, rm, stat, statfs, writeFile, type FileHandle } from 'node:fs/promises';

/** What a file of a recording is written with. */
export type RecordingHandle = Pick<FileHandle, 'read' | 'write' | 'truncate' | 'datasync' | 'close'>;

/** For all else that this computer does, and for what makes a recording whole. */
export const reserveBytes = 64 * 1024 * 1024;

export interface RecordingDisk {
  /** With the folders above it. */
  makeFolder(folder: string): Promise<void>;
  /** Null where there is something by this name. */
  takeFolder(folder: string): Promise<true | null>;
  takeFile(file: string): Promise<RecordingHandle | null>;
  /** One that is there. */
  open(file: string): Promise<RecordingHandle>;
  /** Null where there is none. */
  bytesOf(file: string): Promise<number | null>;
  /** None where there is no such folder. */
  namesIn(folder: string): Promise<readonly string[]>;
  /** Null where the system does not say. */
  roomBytes(folder: string): Promise<number | null>;
  /** In the place of what is there by this name. */
  writeText(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

export const isFull = (error: unknown): boolean =>
  codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT' || codeOf(error) === 'EFBIG';

async function unlessTaken<Taken>(take: Promise<Taken>): Promise<Taken | null> {
  try {
    return await take;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** For this person's eyes: it is what others have said. */
export const recordingDisk: RecordingDisk = {
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true, mode: 0o700 })),
  takeFolder: (folder) => unlessTaken(mkdir(folder, { mode: 0o700 }).then(() => true as const)),
  takeFile: (file) => unlessTaken(open(file, 'wx+', 0o600)),
  open: (file) => open(file, 'r+'),
  bytesOf: (file) =>
    stat(file).then(
      ({ size }) => size,
      () => null,
    ),
  namesIn: (folder) =>
    readdir(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }),
  // A network drive may have no answer, which is no reason to refuse.
  roomBytes: (folder) =>
    statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
  writeText: (file, text) => writeFile(file, text, { mode: 0o600 }),
  remove: (file) => rm(file, { force: true, recursive: true }),
};
