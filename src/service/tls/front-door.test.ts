import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFrontDoor } from './front-door.ts';

let door: Server | undefined;
afterEach(() => void door?.close());

async function open(isNear: (address: string) => boolean) {
  const served: string[] = [];
  const plain = createServer((_, response) => {
    served.push('plain');
    response.end('hello');
  });
  door = createFrontDoor({ plain, secure: createServer(), isNear });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  return { served, port };
}

async function say(port: number, text: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(parts).toString();
}

describe('who comes without TLS', () => {
  it('from this computer is served', async () => {
    const { port, served } = await open(() => true);
    await say(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(served).toEqual(['plain']);
  });

  it.each([
    ['GET /x?secret=1 HTTP/1.1\r\nHost: office:7480\r\n\r\n', 'Location: https://office:7480/x\r\n'],
    [
      'GET /ws HTTP/1.1\r\nHost: [fe80::1]:7480\r\nUpgrade: websocket\r\n\r\n',
      'Location: https://[fe80::1]:7480/ws',
    ],
    ['POST / HTTP/1.1\r\nHost: office\r\n\r\n', 'Location: https://office/\r\n'],
  ])('from elsewhere is shown the way: %j', async (text, where) => {
    const { port, served } = await open(() => false);
    const answer = await say(port, text);
    expect(answer).toMatch(/^HTTP\/1\.1 308 /);
    expect(answer).toContain(where);
    expect(answer).not.toContain('secret');
    expect(served).toEqual([]);
  });

  it.each([
    'rubbish\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: evil/\r\nx\r\n\r\n',
  ])('from elsewhere and makes no sense is shown nothing: %j', async (text) => {
    const { port, served } = await open(() => false);
    expect(await say(port, text)).toMatch(/^HTTP\/1\.1 426 /);
    expect(served).toEqual([]);
  });

  it('from elsewhere and does not go is cut', async () => {
    const { port } = await open(() => false);
    const arrived = door && once(door, 'connection');
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: office\r\n\r\n');
    socket.resume();
    const [held] = (await arrived) as [Socket];
    await once(held, 'close');
    expect(held.destroyed).toBe(true);
    socket.destroy();
  });
});
