import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../protocol/limits.ts';
import { createSocketLine } from './socket-line.ts';

let server: WebSocketServer;
let reader: WebSocket;
let ours: WebSocket;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  reader = new WebSocket(`ws://127.0.0.1:${port}`);
  [ours] = (await connected) as [WebSocket];
  await once(reader, 'open');
});
afterEach(() => {
  reader.terminate();
  server.close();
});

const chunk = 'x'.repeat(64 * 1024);

describe('a line', () => {
  it('cuts who does not read, and never keeps more than the backlog and one frame', async () => {
    reader.pause();
    const line = createSocketLine(ours, () => {});
    let most = 0;
    while (ours.readyState === ours.OPEN) {
      line.send(chunk);
      most = Math.max(most, ours.bufferedAmount);
      await new Promise(setImmediate);
    }
    expect(most).toBeGreaterThan(limits.backlogBytes);
    expect(most).toBeLessThan(limits.backlogBytes + chunk.length * 2);
    expect(ours.readyState).not.toBe(ours.OPEN);
  });

  it('carries far more than the backlog to who reads', async () => {
    const line = createSocketLine(ours, () => {});
    let received = 0;
    const frames = 100;
    for (let sent = 0; sent < frames; sent += 1) {
      const arrived = once(reader, 'message');
      line.send(chunk);
      await arrived;
      received += 1;
    }
    expect([received, ours.readyState]).toEqual([frames, ours.OPEN]);
  });

  it('does not cut who was just told something very long', async () => {
    const line = createSocketLine(ours, () => {});
    const long = '語'.repeat(limits.backlogBytes);
    const heard: number[] = [];
    const both = new Promise<void>((resolve) => {
      reader.on('message', (data: Buffer) => {
        heard.push(data.toString().length);
        if (heard.length === 2) resolve();
      });
    });
    line.send(long);
    line.send('short');
    expect(ours.readyState).toBe(ours.OPEN);
    await both;
    expect(heard).toEqual([long.length, 5]);
  });

  it('says nothing on a closed socket, and closes once', async () => {
    const line = createSocketLine(ours, () => {});
    const closed = once(reader, 'close');
    line.close(4000, 'first');
    line.close(4001, 'second');
    line.send('late');
    expect((await closed)[0]).toBe(4000);
  });
});
