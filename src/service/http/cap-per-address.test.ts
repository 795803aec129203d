import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capPerAddress } from './cap-per-address.ts';

const server = createServer();
const opened: Socket[] = [];

beforeEach(async () => {
  capPerAddress(server, 2);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of opened) socket.destroy();
  server.close();
});

function open(): Socket {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').resume();
  socket.on('error', () => {});
  opened.push(socket);
  return socket;
}

const isAnswered = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.on('data', () => resolve(true)).on('close', () => resolve(false));
    socket.write('rubbish\r\n\r\n');
  });

describe('the sockets of one address', () => {
  it('are so many and no more, and one that goes makes room', async () => {
    const taken: Socket[] = [];
    for (const _ of [1, 2]) {
      const accepted = once(server, 'connection');
      open();
      taken.push(((await accepted) as [Socket])[0]);
    }
    expect(await isAnswered(open())).toBe(false);
    const gone = Promise.all(taken.map((socket) => once(socket, 'close')));
    for (const socket of taken) socket.destroy();
    await gone;
    expect(await isAnswered(open())).toBe(true);
  });
});
