import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/protocol/limits.ts';
import { besiege, mayGrowBytes, type BesiegedService } from './besieged-service.ts';
import { inTheClear, upgrade, withTls, type HalfOpen } from './half-open.ts';

/** Nobody knows how long a busy machine takes for so many. */
const patience = { timeout: 60_000 };

let service: BesiegedService;
let before: number;
beforeEach(async () => {
  service = await besiege();
  await service.talk(5);
  before = service.bytesHeld();
});
afterEach(() => service.end());

/** At a service of their own, and begun before all else: the service lets them wait for long. */
let halfway: { readonly at: BesiegedService; readonly closed: Promise<unknown> };
beforeAll(async () => {
  const at = await besiege();
  const slow = await at.dial();
  slow.write('GET / HTTP/1.1\r\nX-Slow: ');
  const mute = await at.dial();
  mute.write(`${upgrade(at.port)}\r\n`);
  for (const socket of [slow, mute]) socket.resume();
  halfway = { at, closed: Promise.all([slow, mute].map((socket) => once(socket, 'close'))) };
}, patience.timeout);
afterAll(() => halfway.at.end());

/** `npm run fuzz half-open` is the long form. */
const many = 1_500;

/** Beyond what they may take; the two talk on while they stand, and after. */
async function tooMuchFor({ what, bytesEach }: HalfOpen): Promise<number> {
  const siege = service.lay(what, many);
  await siege.full;
  await service.talk(20);
  const tooMuch = service.bytesHeld() - before - mayGrowBytes - many * bytesEach;
  await siege.end();
  await service.talk(5);
  return tooMuch;
}

/** What the service says to this until it hangs up. */
async function answerTo(text: string): Promise<string> {
  const socket = await service.dial();
  const chunks: Buffer[] = [];
  socket.on('data', (data) => chunks.push(data));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('connections that come to nothing', () => {
  it.each(inTheClear)('1,500 that $what disturb nobody', patience, async (kind) => {
    expect(await tooMuchFor(kind)).toBeLessThan(0);
  });

  it('are only so many of one address', patience, async () => {
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

describe('where others than this computer may come', () => {
  it.each(withTls)('1,500 that $what disturb nobody', patience, async (kind) => {
    await service.end();
    service = await besiege('0.0.0.0');
    await service.talk(5);
    before = service.bytesHeld();
    expect(await tooMuchFor(kind)).toBeLessThan(0);
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
      `${upgrade(service.port, 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n')}\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 101 /);
    expect(answer.toString()).not.toMatch(/sec-websocket-extensions/i);
  });

  it('a compressed frame ends the connection', async () => {
    const socket = await service.dial();
    socket.write(`${upgrade(service.port)}\r\n`);
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

describe('connections that go no further', () => {
  it('are closed by themselves: half a header, and a handshake without a hello', patience, async () => {
    await expect(halfway.closed).resolves.toHaveLength(2);
    await halfway.at.talk(2);
  });
});
