import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createFrameMemo, textFrame } from './text-frame.ts';

let server: WebSocketServer;
beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
});

describe('a text frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])(
    'of %i bytes is read as it was written',
    async (length) => {
      const text = 'x'.repeat(length);
      server.on('connection', (_, request) => request.socket.write(textFrame(text)));
      const reader = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const [data, isBinary] = (await once(reader, 'message')) as [Buffer, boolean];
      expect([data.toString(), isBinary]).toEqual([text, false]);
      reader.terminate();
    },
  );

  it('counts bytes, not letters', () => {
    expect(textFrame('é語')).toEqual(Buffer.from([0x81, 5, ...Buffer.from('é語')]));
  });
});

describe('a memo of frames', () => {
  it('makes one for the same words, and another for others', () => {
    const frameOf = createFrameMemo();
    const first = frameOf('one');
    expect(frameOf('one')).toBe(first);
    expect(frameOf('two')).toEqual(textFrame('two'));
    expect(frameOf('one')).toEqual(first);
  });
});
