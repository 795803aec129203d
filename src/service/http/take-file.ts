import { createHash } from 'node:crypto';
import { limits } from '../../protocol/limits.ts';
import type { FileBook } from '../files/file-book.ts';
import { isPictureWithin } from '../../protocol/picture-size.ts';
import type { Uploads } from '../files/uploads.ts';
import type { FileRequest } from './file-request.ts';
import { answer, offsetOf, upTo } from './piece.ts';
import { refuse } from './refusal.ts';

/** A piece of a file. Whatever the outcome, what is there stays there and is told. */
export async function takePiece(asked: FileRequest, uploads: Uploads): Promise<void> {
  const { request, response, user, file } = asked;
  const offset = offsetOf(request, response);
  if (offset === undefined) return;
  const taken = await uploads.take(user, file, offset, request);
  if (taken.ok) answer(response, taken.value, upTo(taken.value.received));
  else refuse(response, taken, taken.code === 'offset-mismatch' ? upTo(taken.detail ?? '') : {});
}

async function readSmall(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > limits.thumbnailBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function takeThumbnail(asked: FileRequest, book: FileBook): Promise<void> {
  const { request, response, user, file } = asked;
  const mine = book.forUpload(user, file);
  if (!mine.ok) return refuse(response, mine);
  const content = await readSmall(request);
  if (!content)
    return refuse(response, { code: 'too-large', detail: `up to ${limits.thumbnailBytes} bytes` });
  if (!isPictureWithin(content, limits.thumbnailPixels) || mine.value.thumbnail === null) {
    return refuse(response, { code: 'bad-message', detail: 'no small picture' });
  }
  // While it came the file may have gone, or have been sent.
  const still = book.forUpload(user, file);
  if (!still.ok) return refuse(response, still);
  book.setThumbnail(still.value, createHash('sha256').update(content).digest('hex'), content);
  answer(response, {});
}
