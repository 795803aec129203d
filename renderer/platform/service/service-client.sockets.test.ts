import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { createSystemClock } from '../../../src/base/clock.ts';
import { closeCodes } from '../../../src/protocol/errors.ts';
import { parseRequest } from '../../../src/protocol/frames.ts';
import { createServiceClient } from './create-service-client.ts';
import { challenge, greeter, welcome } from '../fakes/sample.ts';
import type { ServiceConnection } from './service-client.ts';
import { createOpenSocket } from './socket.ts';

const undos: (() => void)[] = [];
afterEach(() => {
  for (const undo of undos.splice(0).reverse()) undo();
});

/** A service that greets everybody and answers each request with nothing. */
async function serve(port = 0, greet = (socket: ServerSocket, id: number) => answer(socket, id, welcome())) {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const request = parseRequest(data.toString());
      if (!request.ok) return socket.close();
      if (request.frame.type === 'challenge') answer(socket, request.frame.id, challenge);
      else if (request.frame.type === 'hello') greet(socket, request.frame.id);
      else answer(socket, request.frame.id, {});
    });
  });
  const kill = (): void => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  };
  undos.push(kill);
  return { port: (server.address() as AddressInfo).port, kill };
}

const answer = (socket: ServerSocket, re: number, data: unknown): void =>
  socket.send(JSON.stringify({ re, ok: true, data }));

function connect(address: string) {
  const client = createServiceClient({
    clock: createSystemClock(globalThis),
    openSocket: createOpenSocket(WebSocket),
    random: () => 0.1,
    greeter,
  });
  undos.push(() => client.end());
  client.connectTo(address);
  return client;
}

type Client = ReturnType<typeof connect>;

const reached = (client: Client, state: ServiceConnection['state']): Promise<ServiceConnection> =>
  new Promise((resolve) => {
    const check = (connection: ServiceConnection): void => {
      if (connection.state === state) resolve(connection);
    };
    client.connection.subscribe(check);
    check(client.connection.getState());
  });

it('says hello over a real socket, asks, and is answered', async () => {
  const { port } = await serve();
  const client = connect(`ws://127.0.0.1:${port}/ws`);
  await reached(client, 'online');
  expect(await client.request('ping', {})).toEqual({ ok: true, value: {} });
});

it('comes back to a service that was killed and started again', async () => {
  const first = await serve();
  const client = connect(`ws://127.0.0.1:${first.port}/ws`);
  await reached(client, 'online');
  first.kill();
  await reached(client, 'waiting');
  expect(await client.request('ping', {})).toEqual({ ok: false, code: 'away' });
  await serve(first.port);
  await reached(client, 'online');
  expect(await client.request('ping', {})).toEqual({ ok: true, value: {} });
});

it('understands the close code of the service', async () => {
  const { port } = await serve(0, (socket) => socket.close(closeCodes.replaced));
  const client = connect(`ws://127.0.0.1:${port}/ws`);
  expect(await reached(client, 'refused')).toEqual({ state: 'refused', reason: 'replaced' });
});

it.each(['ws://127.0.0.1:1/ws', 'no address at all'])('waits when nobody is at %s', async (address) => {
  const client = connect(address);
  expect(await reached(client, 'waiting')).toMatchObject({ attempt: 1 });
});

it('ends a real socket, and says that its page goes', async () => {
  const codes: number[] = [];
  const server = await serve(0, (socket, id) => {
    socket.on('close', (code) => codes.push(code));
    answer(socket, id, welcome());
  });
  const client = connect(`ws://127.0.0.1:${server.port}/ws`);
  await reached(client, 'online');
  client.end();
  expect(client.connection.getState()).toEqual({ state: 'idle' });
  expect(await client.request('ping', {})).toEqual({ ok: false, code: 'away' });
  await vi.waitFor(() => expect(codes).toEqual([closeCodes.pageGone]));
});
