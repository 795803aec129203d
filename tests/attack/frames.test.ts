import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodes } from '../../src/protocol/errors.ts';
import { limits } from '../../src/protocol/limits.ts';
import { enter, openSocket } from '../../src/service/fakes/socket-client.ts';
import { besiege, mayGrowBytes, type BesiegedService } from './besieged-service.ts';

let service: BesiegedService;
let before: number;
beforeEach(async () => {
  service = await besiege();
  await service.talk(5);
  before = service.bytesHeld();
});
afterEach(() => service.end());

async function expectUndisturbed(): Promise<void> {
  await service.talk(20);
  expect(service.bytesHeld() - before).toBeLessThan(mayGrowBytes);
}

/** As fast as the service takes it, until it has had enough or so many are sent. */
async function pour(socket: WebSocket, count: number, send: () => void): Promise<void> {
  for (let sent = 0; sent < count && socket.readyState === WebSocket.OPEN; sent += 1) {
    send();
    if (sent % 100 === 0) await new Promise(setImmediate);
  }
}

describe('a flood', () => {
  it('of brackets is refused unread, and closed', { timeout: 60_000 }, async () => {
    const { socket, closed } = await openSocket(service.port);
    const brackets = '['.repeat(limits.frameBytes);
    await pour(socket, 1_000, () => socket.send(brackets));
    expect(await closed).toBe(closeCodes.flooding);
    await expectUndisturbed();
  });

  it('of requests by a member is closed', { timeout: 60_000 }, async () => {
    const { socket, closed } = await enter(service.port, { name: 'Mallory' });
    await pour(socket, 20_000, () => socket.send('{"id":1,"type":"ping","data":{}}'));
    expect(await closed).toBe(closeCodes.flooding);
    await expectUndisturbed();
  });

  it('of pings by who never reads ends that connection', { timeout: 60_000 }, async () => {
    const { socket, closed } = await enter(service.port, { name: 'Mallory' });
    socket.pause();
    const payload = Buffer.alloc(125);
    const broken = once(socket, 'error');
    await Promise.race([broken, pour(socket, 400_000, () => socket.ping(payload))]);
    socket.resume();
    expect(await closed).toBe(1006);
    await expectUndisturbed();
  });

  it('of pieces of one message ends that connection', async () => {
    const { socket, closed } = await openSocket(service.port);
    await pour(socket, 10_000, () => socket.send('x', { fin: false }));
    expect(await closed).toBe(1008);
    await expectUndisturbed();
  });

  it('of a message larger than a frame may be, in pieces, ends that connection', async () => {
    const { socket, closed } = await openSocket(service.port);
    const piece = 'x'.repeat(limits.frameBytes / 4);
    await pour(socket, 10, () => socket.send(piece, { fin: false }));
    expect(await closed).toBe(closeCodes.frameTooLarge);
    await expectUndisturbed();
  });
});

describe('deep JSON', () => {
  it.each(['[', '{"a":', '[{"a":'])(
    '%s to the limit of a frame is refused, and the connection lives',
    async (open) => {
      const client = await openSocket(service.port);
      const depth = Math.floor(limits.frameBytes / (open.length + 2)) - 10;
      const close = open.replaceAll(/["a:]/g, '').replaceAll('[', ']').replaceAll('{', '}');
      const text = `${open.repeat(depth)}1${close.split('').toReversed().join('').repeat(depth)}`;
      expect(await client.exchange(text, 0)).toMatchObject({ ok: false });
      expect(await client.exchange('{"id":7,"type":"ping","data":{}}', 7)).toMatchObject({
        error: { code: 'hello-required' },
      });
      await expectUndisturbed();
    },
  );
});
