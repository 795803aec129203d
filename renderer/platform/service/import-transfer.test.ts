import { describe, expect, it } from 'vitest';
import type { ImportLine } from '../../../src/protocol/import.ts';
import { createImportTransfer } from './import-transfer.ts';

const mega = 1024 * 1024;

/** The service's half: what came, and what is answered instead. */
function setUp(there = 0) {
  const received: { bytes: number } = { bytes: there };
  const asked: string[] = [];
  const instead = new Map<string, () => Response>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = init?.method ?? 'GET';
    asked.push(`${method} ${input instanceof Request ? input.url : String(input)}`);
    const other = instead.get(method);
    if (other) {
      instead.delete(method);
      return other();
    }
    const body = init?.body;
    if (body instanceof ArrayBuffer) received.bytes += body.byteLength;
    return new Response(null, { headers: { 'upload-offset': String(received.bytes) } });
  };
  const transfer = createImportTransfer({
    fetch,
    token: async () => 'T',
    address: () => 'ws://127.0.0.1:7480/ws',
  });
  return { transfer, received, asked, instead };
}

const archive = new Blob([new Uint8Array(9 * mega)]);
const never = new AbortController().signal;

describe('sending an archive', () => {
  it('goes piece by piece, from where the service has it', async () => {
    const { transfer, received, asked } = setUp(mega);
    const told: number[] = [];
    expect(await transfer.send(archive, 'x', (bytes) => told.push(bytes), never)).toEqual({ ok: true });
    expect(received.bytes).toBe(9 * mega);
    expect(told).toEqual([mega, 5 * mega, 9 * mega]);
    expect(asked[0]).toBe('HEAD http://127.0.0.1:7480/import/x');
  });

  it('goes where the service says when they differ', async () => {
    const { transfer, received, instead } = setUp();
    instead.set('PUT', () => {
      received.bytes = 3 * mega;
      return new Response('{}', { status: 409, headers: { 'upload-offset': String(received.bytes) } });
    });
    expect(await transfer.send(archive, 'x', () => {}, never)).toEqual({ ok: true });
    expect(received.bytes).toBe(9 * mega);
  });

  it('tells a refusal from a line that broke, and from being stopped', async () => {
    const { transfer, instead } = setUp();
    instead.set('PUT', () => Response.json({ error: { code: 'quota-exceeded' } }, { status: 507 }));
    expect(await transfer.send(archive, 'x', () => {}, never)).toEqual({ ok: false, code: 'quota-exceeded' });
    instead.set('PUT', () => {
      throw new TypeError('failed to fetch');
    });
    expect(await transfer.send(archive, 'x', () => {}, never)).toEqual({ ok: false, code: 'away' });
    const stopping = new AbortController();
    instead.set('PUT', () => {
      stopping.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await transfer.send(archive, 'x', () => {}, stopping.signal)).toEqual({
      ok: false,
      code: 'stopped',
    });
  });
});

describe('bringing it in', () => {
  const writing = { phase: 'writing', done: 1, total: 2 } as const;
  const done = { phase: 'done', rooms: 1, messages: 2, files: 0, known: 0, left: 0 } as const;
  const text = (lines: readonly object[]): string =>
    lines.map((line) => `${JSON.stringify(line)}\n`).join('');

  it('tells line by line, however the pieces fall', async () => {
    const { transfer, instead } = setUp();
    const whole = text([writing, { phase: 'unheard of' }, done]);
    const pieces = [whole.slice(0, 7), whole.slice(7, 60), whole.slice(60)];
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    instead.set('POST', () => new Response(stream));
    const told: ImportLine[] = [];
    expect(await transfer.bringIn('x', (line) => told.push(line))).toEqual({ ok: true });
    expect(told).toEqual([writing, done]);
  });

  it('that ends before its end is a line that broke', async () => {
    const { transfer, instead } = setUp();
    instead.set('POST', () => new Response(text([writing])));
    expect(await transfer.bringIn('x', () => {})).toEqual({ ok: false, code: 'away' });
  });

  it('says what the service said', async () => {
    const { transfer, instead } = setUp();
    const error = { code: 'rate-limited', retryAfterMs: 30_000 };
    instead.set('POST', () => Response.json({ error }, { status: 429 }));
    expect(await transfer.bringIn('x', () => {})).toEqual({ ok: false, ...error });
  });
});
