import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileId, RoomId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import {
  exportedPeople,
  exportFormat,
  exportManifest,
  exportVersion,
  pathOf,
  readPath,
  type ExportedPeople,
  type ExportManifest,
} from '../export-format.ts';
import { ImportError } from './import-error.ts';
import { linesOf } from './lines-of.ts';

/** What is in an archive, looked at before anything of it is believed. */
export interface Archive {
  readonly manifest: ExportManifest;
  readonly people: ExportedPeople;
  /** The bytes of a file as the archive says; undefined where it has none. */
  bytesOf(file: FileId): number | undefined;
  lines(room: RoomId): AsyncIterable<string>;
  file(file: FileId): Promise<Readable>;
  thumbnail(file: FileId): Promise<Buffer | null>;
  close(): void;
}

/** The list of rooms and people is read as a whole. */
const maxListBytes = 16 * 1024 * 1024;

interface Contents {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly files: ReadonlyMap<FileId, Entry>;
}

/** Sizes are what the archive says; the reader breaks off where more comes than was said (validateEntrySizes). */
function checkSize(entry: Entry, most: number): void {
  if (entry.uncompressedSize > most) throw new ImportError('too-large');
}

async function contentsOf(zip: ZipFile): Promise<Contents> {
  const entries = new Map<string, Entry>();
  const files = new Map<FileId, Entry>();
  let textBytes = 0;
  let seen = 0;
  let hasStrangers = false;
  for await (const entry of zip.eachEntry()) {
    const found = readPath(entry.fileName);
    seen += 1;
    if (seen > limits.importEntries) throw new ImportError('too-large');
    if (!found || entries.has(entry.fileName)) {
      hasStrangers = true;
      continue;
    }
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw new ImportError('damaged');
    entries.set(entry.fileName, entry);
    if (found.what === 'file') {
      if (files.has(found.file)) throw new ImportError('unexpected');
      checkSize(entry, limits.fileBytes);
      files.set(found.file, entry);
    } else if (found.what === 'thumbnail') checkSize(entry, limits.thumbnailBytes);
    else textBytes += entry.uncompressedSize;
  }
  // Of an archive of something else, nothing belongs there.
  if (!entries.has(pathOf.manifest)) throw new ImportError('not-an-export');
  if (hasStrangers) throw new ImportError('unexpected');
  if (textBytes > limits.importTextBytes) throw new ImportError('too-large');
  return { entries, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ImportError('damaged');
  }
}

const someVersion = v.object({ format: v.literal(exportFormat), version: v.number() });

function readManifest(text: string): ExportManifest {
  const json = parseJson(text);
  const known = v.safeParse(someVersion, json);
  if (!known.success) throw new ImportError('not-an-export');
  if (known.output.version > exportVersion) throw new ImportError('newer');
  const manifest = v.safeParse(exportManifest, json);
  if (!manifest.success) throw new ImportError('damaged');
  return manifest.output;
}

export async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { strictFileNames: true, autoClose: false }).catch((error: unknown) => {
    throw new ImportError('not-an-archive', error);
  });
  try {
    const { entries, files } = await contentsOf(zip).catch((error: unknown) => {
      throw error instanceof ImportError ? error : new ImportError('damaged', error);
    });
    const stream = (entry: Entry): Promise<Readable> =>
      zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw new ImportError('damaged', error);
      });
    const whole = async (entry: Entry, most: number): Promise<Buffer> => {
      checkSize(entry, most);
      const chunks = (await (await stream(entry)).toArray().catch((error: unknown) => {
        throw new ImportError('damaged', error);
      })) as Buffer[];
      return Buffer.concat(chunks);
    };
    const text = async (path: string): Promise<string | undefined> => {
      const entry = entries.get(path);
      return entry && (await whole(entry, maxListBytes)).toString();
    };
    const said = await text(pathOf.manifest);
    if (said === undefined) throw new ImportError('not-an-export');
    const manifest = readManifest(said);
    const people = v.safeParse(exportedPeople, parseJson((await text(pathOf.people)) ?? '[]'));
    if (!people.success) throw new ImportError('damaged');

    return {
      manifest,
      people: people.output,
      bytesOf: (id) => files.get(id)?.uncompressedSize,
      async *lines(room) {
        const entry = entries.get(pathOf.room(room));
        if (entry) yield* linesOf(await stream(entry), limits.importLineBytes);
      },
      async file(id) {
        const entry = files.get(id);
        if (!entry) throw new ImportError('damaged');
        return stream(entry);
      },
      async thumbnail(id) {
        const entry = entries.get(pathOf.thumbnail(id));
        return entry ? whole(entry, limits.thumbnailBytes) : null;
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
