import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../protocol/limits.ts';
import { createSocketLine } from './socket-line.ts';
import { textFrame } from './text-frame.ts';

let server: WebSocketServer;
let reader: WebSocket;
let ours: WebSocket;
let stream: Socket;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  reader = new WebSocket(`ws://127.0.0.1:${port}`);
  const [socket, request] = (await connected) as [WebSocket, IncomingMessage];
  ours = socket;
  stream = request.socket;
  await once(reader, 'open');
});
afterEach(() => {
  reader.terminate();
  server.close();
});

const lineTo = (beforeWrite: () => void) =>
  createSocketLine({ socket: ours, stream, frameOf: textFrame, beforeWrite });

const chunk = 'x'.repeat(64 * 1024);

describe('a line', () => {
  it('cuts who does not read, and never keeps more than the backlog and one frame', async () => {
    reader.pause();
    const line = lineTo(() => {});
    let most = 0;
    while (ours.readyState === ours.OPEN) {
      line.send(chunk);
      most = Math.max(most, ours.bufferedAmount);
      await new Promise(setImmediate);
    }
    expect(most).toBeGreaterThan(limits.backlogBytes);
    expect(most).toBeLessThan(limits.backlogBytes + chunk.length * 2);
    const cut = once(reader, 'close');
    reader.resume();
    expect((await cut)[0]).toBe(1006);
  });

  it('carries far more than the backlog to who reads', async () => {
    const line = lineTo(() => {});
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

  /** Within one turn, in which nothing leaves yet. */
  function sendTogether(...texts: string[]): void {
    const line = lineTo(() => stream.cork());
    for (const text of texts) line.send(text);
    for (let corked = stream.writableCorked; corked > 0; corked -= 1) stream.uncork();
  }

  const hear = (frames: number) =>
    new Promise<number[]>((resolve) => {
      const heard: number[] = [];
      reader.on('message', (data: Buffer) => {
        heard.push(data.toString().length);
        if (heard.length === frames) resolve(heard);
      });
    });

  it('does not cut who was just told something very long', async () => {
    const long = '語'.repeat(limits.backlogBytes);
    const heard = hear(2);
    sendTogether(long, 'short');
    expect(await heard).toEqual([long.length, 5]);
  });

  it('allows for that once, until it has gone', async () => {
    const line = lineTo(() => {});
    const heard = hear(1);
    const flushed = new Promise<void>((resolve) => stream.once('drain', resolve));
    line.send('x'.repeat(limits.backlogBytes * 8));
    await Promise.all([heard, flushed]);
    stream.cork();
    const frame = 'x'.repeat(limits.frameBytes);
    const frames = limits.backlogBytes / limits.frameBytes + 3;
    for (let sent = 0; sent < frames; sent += 1) line.send(frame);
    expect(ours.readyState).not.toBe(ours.OPEN);
  });

  it('says before each write that it writes', () => {
    let told = 0;
    const line = lineTo(() => (told += 1));
    line.send('one');
    line.send('two');
    expect(told).toBe(2);
  });

  it('says nothing on a closed socket, and closes once', async () => {
    const line = lineTo(() => {});
    const closed = once(reader, 'close');
    line.close(4000, 'first');
    line.close(4001, 'second');
    line.send('late');
    expect((await closed)[0]).toBe(4000);
  });
});
