import { describe, expect, it } from 'vitest';
import { createExportTransfer } from './export-transfer.ts';
import { createFakeSaves } from '../fakes/fake-saves.ts';

const asked: { address: string; authorization: string | null }[] = [];

function setUp(answer: () => Response | Promise<Response>, token: string | null = 'T') {
  const saves = createFakeSaves();
  const transfer = createExportTransfer({
    fetch: async (input, init) => {
      asked.push({
        address: input instanceof Request ? input.url : String(input),
        authorization: new Headers(init?.headers).get('authorization'),
      });
      return answer();
    },
    token: async () => token,
    address: () => 'wss://office:7480/ws',
  });
  const target = saves.begin('mine.zip');
  if (!target) throw new Error('refused');
  const progress: number[] = [];
  const stopping = new AbortController();
  const run = () => transfer(target, (bytes) => progress.push(bytes), stopping.signal);
  return { run, saves, progress, stopping };
}

/** Its pieces, and then perhaps the end of the line. */
function pieces(texts: readonly string[], breaks = false): Response {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  return new Response(
    new ReadableStream({
      pull(controller) {
        const next = bytes.shift();
        if (next) controller.enqueue(next);
        else if (breaks) controller.error(new TypeError('network error'));
        else controller.close();
      },
    }),
  );
}

const refusal = (status: number, error: object): Response => Response.json({ error }, { status });

describe('an export on its way', () => {
  it('is asked for with the token in the header, and saved piece by piece', async () => {
    const { run, saves, progress } = setUp(() => pieces(['one ', 'two']));
    expect(await run()).toEqual({ ok: true, bytes: 7 });
    expect(asked.at(-1)).toEqual({ address: 'https://office:7480/export', authorization: 'Bearer T' });
    expect([progress, saves.files.get('mine.zip')]).toEqual([[4, 7], 'one two']);
  });

  it('is not finished when the line breaks in the middle', async () => {
    const { run, saves } = setUp(() => pieces(['one '], true));
    expect(await run()).toEqual({ ok: false, code: 'away' });
    expect(saves.files.size).toBe(0);
  });

  it('says what the service said', async () => {
    const { run } = setUp(() => refusal(429, { code: 'rate-limited', retryAfterMs: 600_000 }));
    expect(await run()).toEqual({ ok: false, code: 'rate-limited', retryAfterMs: 600_000 });
  });

  it('tells a full disk from a broken line', async () => {
    const { run, saves } = setUp(() => pieces(['one ', 'two']));
    saves.state.isFull = true;
    expect(await run()).toEqual({ ok: false, code: 'unsaved' });
  });

  it('is stopped by the person, and not asked for without a line', async () => {
    const { run, stopping } = setUp(() => {
      stopping.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await run()).toEqual({ ok: false, code: 'stopped' });
    expect(await setUp(() => pieces([]), null).run()).toEqual({ ok: false, code: 'away' });
  });
});
