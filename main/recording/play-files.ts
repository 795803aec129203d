import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { recordingAt } from '../security/scheme.ts';
import type { RecordingDisk } from './disk.ts';
import type { Recordings } from './recordings.ts';

interface Deps {
  readonly fileOf: Recordings['fileOf'];
  readonly bytesOf: RecordingDisk['bytesOf'];
}

interface Part {
  readonly from: number;
  /** With it. */
  readonly to: number;
}

/** RFC 9110, 14.1.2: a part of the file, or its end. `all`: nothing that a player asks for; it gets the whole. */
function partOf(range: string | null, bytes: number): Part | 'all' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= to ? { from, to } : 'none';
}

/** A film that is hours long is nothing to keep a second time. */
const usual = { 'content-type': 'video/webm', 'accept-ranges': 'bytes', 'cache-control': 'no-store' };

const contentOf = (file: string, { from, to }: Part): ReadableStream =>
  Readable.toWeb(createReadStream(file, { start: from, end: to })) as ReadableStream;

/** Plays what is kept, and no other file: a page names a recording, never a path. Undefined for any other address. */
export function createPlayFiles({
  fileOf,
  bytesOf,
}: Deps): (request: Request) => Promise<Response | undefined> {
  return async ({ url, method, headers }) => {
    const wanted = recordingAt(url);
    if (!wanted) return undefined;
    const file = fileOf(wanted.recording, wanted.number);
    const bytes = file === undefined ? null : await bytesOf(file);
    if (file === undefined || bytes === null) return new Response(null, { status: 404 });
    const part = partOf(headers.get('range'), bytes);
    if (part === 'none')
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
    const { from, to } = part === 'all' ? { from: 0, to: bytes - 1 } : part;
    const body = method === 'HEAD' || bytes === 0 ? null : contentOf(file, { from, to });
    const length = { 'content-length': String(to - from + 1) };
    if (part === 'all') return new Response(body, { headers: { ...usual, ...length } });
    const range = { 'content-range': `bytes ${from}-${to}/${bytes}` };
    return new Response(body, { status: 206, headers: { ...usual, ...length, ...range } });
  };
}
