import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/protocol/limits.ts';
import { createMeasureService } from './service-speed.ts';

/** A service and a line whose time is counted by the bytes that pass it, a thousand in a millisecond. */
function setUp({ cutAfter = Infinity, status = 200 } = {}) {
  let ms = 0;
  const asked: string[] = [];
  const pieces = 16;
  const measure = createMeasureService({
    nowMs: () => ms,
    http: {
      token: async () => 'token',
      address: () => 'wss://office.example/ws',
      async fetch(address, init) {
        asked.push(`${init?.method ?? 'GET'} ${new Request(address).url}`);
        if (init?.method === 'PUT') {
          ms += (init.body as ArrayBuffer).byteLength / 1_000;
          return new Response(null, { status: status === 200 ? 204 : status });
        }
        let sent = 0;
        const body = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              if (sent >= cutAfter) return controller.error(new Error('cut'));
              if (sent === pieces) return controller.close();
              sent += 1;
              ms += limits.speedBytes / pieces / 1_000;
              controller.enqueue(new Uint8Array(limits.speedBytes / pieces));
            },
          },
          { highWaterMark: 0 },
        );
        return new Response(body, { status });
      },
    },
  });
  return { asked, measure: () => measure(new AbortController().signal) };
}

describe('how fast the line to the service is', () => {
  it('is measured one way and then the other', async () => {
    const { asked, measure } = setUp();
    expect(await measure()).toEqual({ downKbps: 8_000, upKbps: 8_000 });
    expect(asked).toEqual(['GET https://office.example/speed', 'PUT https://office.example/speed']);
  });

  it('is known from what came before it was cut', async () => {
    expect(await setUp({ cutAfter: 3 }).measure()).toMatchObject({ downKbps: 8_000 });
  });

  it('is not known where nothing comes', async () => {
    expect(await setUp({ status: 429 }).measure()).toEqual({ downKbps: null, upKbps: null });
    expect(await setUp({ cutAfter: 0 }).measure()).toMatchObject({ downKbps: null });
  });
});
