import { pipeline } from 'node:stream/promises';
import { limits } from '../../protocol/limits.ts';
import { pictureTypeOf } from '../../protocol/picture.ts';
import type { Blobs, ByteRange } from '../files/blobs.ts';
import type { FileBook } from '../files/file-book.ts';
import { rangeOf } from './byte-range.ts';
import { attachmentNamed, savedOnly } from './disposition.ts';
import type { FileRequest } from './file-request.ts';
import { upTo } from './piece.ts';
import { refuse } from './refusal.ts';

async function stream(
  { request, response }: FileRequest,
  blobs: Blobs,
  sha256: string,
  range: ByteRange,
): Promise<void> {
  if (request.method === 'HEAD') return void response.end();
  try {
    await pipeline(blobs.read(sha256, range), response);
  } catch (error) {
    // A reader who left is no failure of ours; without headers sent there is still somebody to be answered.
    if (!response.headersSent) throw error;
    response.destroy();
  }
}

export async function sendFile(asked: FileRequest, book: FileBook, blobs: Blobs): Promise<void> {
  const { request, response, user, file } = asked;
  const found = book.forReading(user, file);
  if (!found.ok) {
    const mine = book.forUpload(user, file);
    if (request.method !== 'HEAD' || !mine.ok) return refuse(response, found);
    return void response.writeHead(200, upTo(blobs.received(file))).end();
  }
  const { bytes, name, sha256 } = found.value;
  const tag = `"${sha256}"`;
  const ifRange = request.headers['if-range'];
  const isSame = ifRange === undefined || ifRange === tag;
  const range = rangeOf(isSame ? request.headers.range : undefined, bytes);
  if (range === null) {
    return void response.writeHead(416, { 'content-range': `bytes */${bytes}` }).end();
  }
  const sent = range === 'whole' ? { first: 0, last: bytes - 1 } : range;
  response.writeHead(range === 'whole' ? 200 : 206, {
    ...savedOnly,
    'content-disposition': attachmentNamed(name),
    'content-length': String(sent.last - sent.first + 1),
    'accept-ranges': 'bytes',
    etag: tag,
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${sent.first}-${sent.last}/${bytes}` }),
  });
  await stream(asked, blobs, sha256, sent);
}

export async function sendThumbnail(asked: FileRequest, book: FileBook, blobs: Blobs): Promise<void> {
  const { response, user, file } = asked;
  const found = book.forReading(user, file);
  if (!found.ok) return refuse(response, found);
  const { thumbnailSha256 } = found.value;
  if (thumbnailSha256 === null) return refuse(response, { code: 'not-found' });
  const chunks = await blobs.read(thumbnailSha256, { first: 0, last: limits.thumbnailBytes }).toArray();
  const content = Buffer.concat(chunks as Buffer[]);
  response
    .writeHead(200, {
      ...savedOnly,
      'content-type': pictureTypeOf(content) ?? 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-length': String(content.length),
    })
    .end(asked.request.method === 'HEAD' ? undefined : content);
}
