import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileId } from '../fakes/fake-files.ts';
import { createFileTransfer } from './file-transfer.ts';
import { hashFile } from './hash-file.ts';
import { thumbnailSize } from './make-thumbnail.ts';

const signal = new AbortController().signal;

function setUp(answer: () => Promise<Response>, token: string | null = 'token', line = 'wss://host:7480/ws') {
  const asked: [unknown, RequestInit | undefined][] = [];
  const transfer = createFileTransfer({
    fetch: (input, init) => {
      asked.push([input, init]);
      return answer();
    },
    token: async () => token,
    address: () => line,
  });
  return { transfer, asked };
}

function inChunks(...parts: (string | Error)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else if (part instanceof Error) controller.error(part);
      else controller.enqueue(new TextEncoder().encode(part));
    },
  });
}

describe('bytes over http', () => {
  it('go to the service’s own address, encrypted where the line is', async () => {
    const answer = async (): Promise<Response> => Response.json({});
    const near = setUp(answer, 'token', 'ws://127.0.0.1:7480/ws');
    await near.transfer.put(fileId(1), 0, new Blob(), signal);
    expect(near.asked[0]?.[0]).toBe(`http://127.0.0.1:7480/files/${fileId(1)}`);
    const far = setUp(answer, 'token', 'wss://host/ws');
    await far.transfer.putThumbnail(fileId(1), new Blob());
    expect(far.asked[0]?.[0]).toBe(`https://host/files/${fileId(1)}/thumbnail`);
  });

  it('carry the token and where they belong', async () => {
    const { transfer, asked } = setUp(async () => Response.json({ received: 5, done: false }));
    expect(await transfer.put(fileId(1), 3, new Blob(['ab']), signal)).toEqual({
      ok: true,
      received: 5,
      done: false,
    });
    expect(asked[0]?.[1]).toMatchObject({
      method: 'PUT',
      // A service that leads elsewhere is not followed.
      redirect: 'error',
      headers: { authorization: 'Bearer token', 'upload-offset': '3' },
    });
  });

  it('are refused with the service’s own code', async () => {
    const error = { code: 'rate-limited', retryAfterMs: 300 };
    const { transfer } = setUp(async () => Response.json({ error }, { status: 429 }));
    expect(await transfer.put(fileId(1), 0, new Blob(), signal)).toEqual({ ok: false, ...error });
  });

  it.each([
    ['a broken line', () => Promise.reject(new TypeError('fetch failed')), 'token', 'away'],
    ['no token', async () => Response.json({}), null, 'away'],
    ['another answer', async () => new Response('<html>', { status: 502 }), 'token', 'internal'],
  ] as const)('%s', async (_name, answer, token, code) => {
    const { transfer } = setUp(answer, token);
    expect(await transfer.put(fileId(1), 0, new Blob(), signal)).toEqual({ ok: false, code });
  });

  it('stopped by the person are no broken line', async () => {
    const stopping = new AbortController();
    const { transfer } = setUp(() => Promise.reject(new Error('aborted')));
    stopping.abort();
    expect(await transfer.read(fileId(1), async () => true, stopping.signal)).toEqual({
      ok: false,
      code: 'stopped',
    });
  });

  it('are handed over as they come, until nobody wants more', async () => {
    const { transfer } = setUp(async () => new Response(inChunks('one', 'two', 'three')));
    const seen: string[] = [];
    const take = async (chunk: Uint8Array) => seen.push(new TextDecoder().decode(chunk)) < 2;
    expect(await transfer.read(fileId(1), take, signal)).toEqual({ ok: true });
    expect(seen).toEqual(['one', 'two']);
  });

  it('are asked for from where they stopped; who begins anew instead is not listened to', async () => {
    let isPart = true;
    const { transfer, asked } = setUp(
      async () => new Response(inChunks('rest'), { status: isPart ? 206 : 200 }),
    );
    const seen: string[] = [];
    const take = async (chunk: Uint8Array) => seen.push(new TextDecoder().decode(chunk)) > 0;
    expect(await transfer.read(fileId(1), take, signal, 7)).toEqual({ ok: true });
    isPart = false;
    expect(await transfer.read(fileId(1), take, signal, 7)).toEqual({ ok: false, code: 'internal' });
    expect(await transfer.read(fileId(1), take, signal)).toEqual({ ok: true });
    expect(seen).toEqual(['rest', 'rest']);
    expect(asked.map(([, init]) => new Headers(init?.headers).get('range'))).toEqual([
      'bytes=7-',
      'bytes=7-',
      null,
    ]);
  });

  it('whose line breaks in the middle are no whole file', async () => {
    const { transfer } = setUp(async () => new Response(inChunks('one', new TypeError('network error'))));
    expect(await transfer.read(fileId(1), async () => true, signal)).toEqual({ ok: false, code: 'away' });
  });
});

it('a file is hashed in pieces to what it is as a whole', async () => {
  const bytes = randomBytes(2_500_000);
  expect(await hashFile(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it.each([
  [4_000, 3_000, 480, 360],
  [100, 50, 100, 50],
  [10_000, 1, 480, 1],
])('a picture of %i by %i is shown small as %i by %i', (width, height, smallWidth, smallHeight) => {
  expect(thumbnailSize(width, height)).toEqual({ width: smallWidth, height: smallHeight });
});
