import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { createService } from '../core/create-service.ts';
import { createFakeBlobs } from '../fakes/fake-blobs.ts';
import { usualQuotas } from '../files/file-book.ts';
import { enter, openSocket } from '../fakes/socket-client.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import { attachSockets } from './socket-server.ts';

async function serve() {
  const clock = createManualClock();
  const storage = createSqliteStorage(':memory:', randomUUID);
  const { ringMs, graceMs, newcomersPerHour } = limits;
  const about = {
    serviceName: 'Test',
    policy: 'open' as const,
    iceServers: [],
    renamed() {},
    stunPort: () => null,
    newId: randomUUID,
    log: silentLog,
  };
  const files = { blobs: createFakeBlobs(), archives: { forget() {} }, fileQuotas: usualQuotas };
  const service = createService({ storage, clock, ...about, ...files, ringMs, graceMs, newcomersPerHour });
  const server = createServer();
  const rules = { origins: [], hostNames: [], isCertified: () => false };
  const sockets = attachSockets({ servers: [server], service, rules, clock });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { clock, port, server, sockets };
}

let t: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  t = await serve();
});
afterEach(async () => {
  await t.sockets.close('restarting');
  t.server.close();
});

/** What was sent before has been taken in once this is answered. */
async function roundTrip(socket: Awaited<ReturnType<typeof openSocket>>['socket']): Promise<void> {
  socket.ping();
  await once(socket, 'pong');
}

describe('the heartbeat', () => {
  it('cuts a peer that answers no ping for a whole round, and keeps the others', async () => {
    const alive = await enter(t.port);
    const dead = await enter(t.port, {}, { autoPong: false });
    for (let round = 0; round < 3; round += 1) {
      const pinged = once(alive.socket, 'ping');
      t.clock.advance(15_000);
      await pinged;
      await roundTrip(alive.socket);
    }
    expect(await dead.closed).toBe(1006);
    expect(t.sockets.count).toBe(1);
  });

  it('is a moment’s silence at first', async () => {
    const quiet = await enter(t.port, {}, { autoPong: false });
    const pinged = once(quiet.socket, 'ping');
    t.clock.advance(15_000);
    await pinged;
    await roundTrip(quiet.socket);
    expect(t.sockets.count).toBe(1);
  });
});

describe('frames', () => {
  it('over the limit close the connection with the code for that', async () => {
    const { socket, closed } = await openSocket(t.port);
    socket.send('x'.repeat(limits.frameBytes + 1));
    expect(await closed).toBe(closeCodes.frameTooLarge);
  });

  it('up to the limit are read', async () => {
    const client = await openSocket(t.port);
    const answer = await client.exchange('x'.repeat(limits.frameBytes), 0);
    expect(answer).toMatchObject({ error: { code: 'bad-json' } });
  });

  it('of bytes are refused', async () => {
    const { socket, closed } = await openSocket(t.port);
    socket.send(Buffer.from('{"id":1,"type":"ping","data":{}}'));
    expect(await closed).toBe(1003);
  });

  it('that are no UTF-8 close the connection', async () => {
    const { socket, closed } = await openSocket(t.port);
    socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await closed).toBe(1007);
  });

  it('are not listened to once the connection was told to go', async () => {
    const ada = await enter(t.port, { name: 'Ada' });
    const old = await enter(t.port, { name: 'Bob' });
    old.socket.pause();
    await enter(t.port, old.hello);
    const late = JSON.stringify({ id: 9, type: 'profile.set', data: { name: 'Late' } });
    old.socket.send(late);
    old.socket.resume();
    expect(await old.closed).toBe(closeCodes.replaced);
    const { people } = (await enter(t.port)).welcome;
    expect(people.map(({ name }) => name)).not.toContain('Late');
    ada.socket.close();
  });
});

describe('the door', () => {
  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['a name that is not ours (DNS rebinding)', { headers: { host: 'evil.example' } }],
  ])('is closed to %s', async (_, options) => {
    await expect(openSocket(t.port, options)).rejects.toThrow('403');
  });

  it.each(['x-forwarded-for', 'forwarded', 'via'])(
    'takes nobody for somebody near whom a proxy hands on (%s)',
    async (mark) => {
      await expect(enter(t.port, {}, { headers: { [mark]: '127.0.0.1' } })).rejects.toThrow(
        'invite-required',
      );
    },
  );

  it('is at one address', async () => {
    const lost = new WebSocket(`ws://127.0.0.1:${t.port}/elsewhere`);
    const [error] = (await once(lost, 'error')) as [Error];
    expect(error.message).toContain('400');
  });

  it('is open to our own page', async () => {
    const { socket } = await openSocket(t.port, { origin: `http://127.0.0.1:${t.port}` });
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it('closes behind a stranger who says nothing', async () => {
    const { closed } = await openSocket(t.port);
    t.clock.advance(limits.helloTimeoutMs);
    expect(await closed).toBe(closeCodes.helloTimeout);
  });
});
