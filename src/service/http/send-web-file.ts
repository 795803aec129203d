import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WebFile } from './web-files.ts';

const sliceBytes = 16 * 1024;

function* slicesOf(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += sliceBytes) yield body.subarray(at, at + sliceBytes);
}

/** As it is read: handed over at once, all of it would wait in the memory of a connection that nobody reads. */
export async function sendWebFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  { body, headers }: WebFile,
): Promise<void> {
  response.writeHead(200, { ...headers, 'content-length': String(body.length) });
  if (method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(slicesOf(body)), response);
  } catch {
    // A reader who left is no failure of ours.
    response.destroy();
  }
}
