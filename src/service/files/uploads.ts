import type { Readable } from 'node:stream';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { FileId, UserId } from '../../protocol/ids.ts';
import type { StoredFile } from '../storage/storage.ts';
import type { Blobs } from './blobs.ts';
import type { FileBook } from './file-book.ts';

interface UploadState {
  readonly received: number;
  readonly done: boolean;
}

/** Bytes that come. */
export interface Uploads {
  /** A piece of a file from this offset on. The last piece has the hash checked. */
  take(user: UserId, file: FileId, offset: number, body: Readable): Promise<Answer<UploadState>>;
}

interface Deps {
  readonly book: FileBook;
  readonly blobs: Blobs;
}

interface Writer {
  readonly body: Readable;
  readonly over: Promise<unknown>;
}

export function createUploads({ book, blobs }: Deps): Uploads {
  const writers = new Map<FileId, Writer>();

  const finish = async (user: UserId, { file, sha256 }: StoredFile): Promise<Answer<UploadState>> => {
    const isRight = await blobs.verify(file, sha256);
    // It may have been aborted meanwhile.
    const stored = book.forUpload(user, file);
    if (!stored.ok) return stored;
    if (!isRight) {
      book.forget(stored.value);
      return fail('hash-mismatch');
    }
    book.finish(stored.value);
    return ok({ received: stored.value.bytes, done: true });
  };

  const write = async (
    user: UserId,
    id: FileId,
    offset: number,
    body: Readable,
  ): Promise<Answer<UploadState>> => {
    const stored = book.forUpload(user, id);
    if (!stored.ok) return stored;
    const { bytes, isWhole } = stored.value;
    if (isWhole) return ok({ received: bytes, done: true });
    const received = blobs.received(id);
    if (offset !== received) return fail('offset-mismatch', String(received));
    book.touch(id);
    const outcome = await blobs.append(id, body, bytes - received);
    if (outcome === 'too-much') return fail('too-large', 'more than was said');
    const now = blobs.received(id);
    return now === bytes ? finish(user, stored.value) : ok({ received: now, done: false });
  };

  return {
    async take(user, file, offset, body) {
      const mine = book.forUpload(user, file);
      if (!mine.ok) return mine;
      // Who comes again has lost the line on which the earlier one still hangs: the newer one goes on.
      for (let earlier = writers.get(file); earlier; earlier = writers.get(file)) {
        earlier.body.destroy();
        await earlier.over.catch(() => {});
      }
      const over = write(user, file, offset, body);
      writers.set(file, { body, over });
      try {
        return await over;
      } finally {
        writers.delete(file);
      }
    },
  };
}
