import type { Clock } from '../../../src/base/clock.ts';
import type { Result } from '../../../src/base/result.ts';
import type { FileId } from '../../../src/protocol/ids.ts';
import { createFileTransfer, type FileTransfer } from './file-transfer.ts';
import { hashFile } from './hash-file.ts';
import { createKeptFiles, type KeptFiles } from './kept-files.ts';
import { type ChosenProblem, drawSquare, makeOwnPicture } from '../picture/make-own-picture.ts';
import { makeClip, type ClipFacts } from './make-clip.ts';
import { makeThumbnail, type Thumbnail } from './make-thumbnail.ts';
import { createPageDatabase } from '../page/page-database.ts';
import { randomUuid } from '../page/random-ids.ts';
import type { ServiceHttp } from '../service/service-http.ts';

/** All that files need of the browser. */
export interface FilePorts {
  readonly transfer: FileTransfer;
  readonly kept: KeptFiles;
  readonly hash: (content: Blob) => Promise<string>;
  readonly thumbnail: (content: Blob) => Promise<Thumbnail | null>;
  readonly clip: (content: Blob) => Promise<ClipFacts | null>;
  /** What one looks like, of what was chosen. */
  readonly ownPicture: (chosen: Blob) => Promise<Result<Uint8Array, ChosenProblem>>;
  readonly newFileId: () => FileId;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
}

export function createFilePorts(
  page: Window & typeof globalThis,
  http: ServiceHttp,
  clock: Clock,
  /** Of the database with files on their way. */
  keptName: string,
): FilePorts {
  const { URL } = page;
  return {
    transfer: createFileTransfer(http),
    kept: createKeptFiles(createPageDatabase(page.indexedDB, keptName, clock)),
    hash: hashFile,
    thumbnail: makeThumbnail,
    clip: makeClip,
    ownPicture: (chosen) => makeOwnPicture(chosen, drawSquare),
    newFileId: () => randomUuid((bytes) => page.crypto.getRandomValues(bytes)) as FileId,
    urls: {
      create: (content) => URL.createObjectURL(content),
      revoke: (url) => URL.revokeObjectURL(url),
    },
  };
}
