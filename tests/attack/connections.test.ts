import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/protocol/limits.ts';
import { besiege, mayGrowBytes, type BesiegedService } from './besieged-service.ts';

let service: BesiegedService;
let before: number;
beforeEach(async () => {
  service = await besiege();
  await service.talk(5);
  before = service.bytesHeld();
});
afterEach(() => service.end());

/** What the service says to this until it hangs up. */
async function answerTo(text: string): Promise<string> {
  const socket = await service.dial();
  const chunks: Buffer[] = [];
  socket.on('data', (data) => chunks.push(data));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

async function dialMany(count: number, first: string): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let index = 0; index < count; index += 1) {
    // Each address may have only so many.
    const from = `127.0.1.${1 + (index % 200)}`;
    const socket = await service.dial(from);
    if (first !== '') socket.write(first);
    sockets.push(socket);
  }
  return sockets;
}

const upgrade = (extra = '') =>
  `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${service.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${extra}`;

describe('connections that come to nothing', () => {
  it.each([
    ['say nothing', () => ''],
    ['have begun headers', () => 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
    ['have asked for half a handshake', () => upgrade()],
    ['have shaken hands and say no hello', () => `${upgrade()}\r\n`],
    [
      'have begun a body that does not come',
      () => 'PUT /files/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999999\r\n\r\nx',
    ],
  ])('1,500 that %s disturb nobody', { timeout: 60_000 }, async (_what, first) => {
    const sockets = await dialMany(1_500, first());
    await service.talk(20);
    expect(service.bytesHeld() - before).toBeLessThan(mayGrowBytes);
    for (const socket of sockets) socket.destroy();
    await service.talk(5);
  });

  it(
    'are closed by themselves: half a header, and a handshake without a hello',
    { timeout: 60_000 },
    async () => {
      const slow = await service.dial();
      slow.write('GET / HTTP/1.1\r\nX-Slow: ');
      const mute = await service.dial();
      mute.write(`${upgrade()}\r\n`);
      for (const socket of [slow, mute]) socket.resume();
      await Promise.all([slow, mute].map((socket) => once(socket, 'close')));
      await service.talk(2);
      expect([slow.destroyed, mute.destroyed]).toEqual([true, true]);
    },
  );

  it('are only so many of one address', { timeout: 60_000 }, async () => {
    const held: Socket[] = [];
    for (let index = 0; index < limits.socketsPerAddress; index += 1)
      held.push(await service.dial('127.0.2.1'));
    const tooMany = await service.dial('127.0.2.1');
    tooMany.resume();
    if (!tooMany.destroyed) await once(tooMany, 'close');
    expect(held.filter((socket) => socket.destroyed)).toEqual([]);
    await service.talk(5);
  });
});

describe('what is asked for badly', () => {
  it('headers beyond the limit are refused', async () => {
    const large = `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: ${'x'.repeat(9 * 1024)}\r\n\r\n`;
    expect(await answerTo(large)).toMatch(/^HTTP\/1.1 431 /);
    await service.talk(2);
  });

  it('compression is not agreed to', async () => {
    const socket = await service.dial();
    socket.write(
      `${upgrade('Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n')}\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 101 /);
    expect(answer.toString()).not.toMatch(/sec-websocket-extensions/i);
  });

  it('a compressed frame ends the connection', async () => {
    const socket = await service.dial();
    socket.write(`${upgrade()}\r\n`);
    await once(socket, 'data');
    // A text frame with RSV1 set, masked with zeros (RFC 6455 5.2, RFC 7692 6).
    socket.write(Buffer.from([0xc1, 0x81, 0, 0, 0, 0, 0x20]));
    const [close] = (await once(socket, 'data')) as [Buffer];
    expect([close[0], close.readUInt16BE(2)]).toEqual([0x88, 1002]);
  });

  it.each([['GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'], [`GET /health HTTP/1.1\r\n\r\n`]])(
    '%j is turned away',
    async (text) =>
      expect(await answerTo(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toMatch(
        /^HTTP\/1.1 40[03] /,
      ),
  );
});
