import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WebSocket } from 'ws';
import { type Figure, figure } from './framework/figure.ts';
import { connectClient, openSocket } from './service/client.ts';
import { openPeerJs, openSocketIo } from './service/peers.ts';
import { seedRooms } from './service/seed-room.ts';
import { startServer } from './service/server-process.ts';

const people = 5_000;
/** Teams, so that rooms are as they are where so many people are. */
const teamSize = 10;
const peopleAnAddress = 1_000;
/** The first ones make the server load what it needs. */
const warmUp = 100;

/** What one more idle connection costs the server, in bytes. */
async function costOf(
  entry: string,
  args: readonly string[],
  open: (port: number, index: number) => Promise<WebSocket>,
): Promise<number> {
  const server = await startServer(entry, args);
  const sockets: WebSocket[] = [];
  const openUntil = async (count: number): Promise<void> => {
    while (sockets.length < count) {
      const socket = await open(server.port, sockets.length);
      // What others do is of no interest here, and parsing it would cost the clients' own process.
      socket.removeAllListeners('message');
      sockets.push(socket);
    }
  };
  await openUntil(warmUp);
  const before = await server.memoryBytes();
  await openUntil(people);
  const bytes = ((await server.memoryBytes()) - before) / (people - warmUp);
  for (const socket of sockets) socket.terminate();
  await server.stop();
  return bytes;
}

async function costOfParley(): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    const sizes = Array.from({ length: people / teamSize }, () => teamSize);
    const everybody = seedRooms(dataDir, sizes).flatMap(({ members }) => members);
    return await costOf('parley-server.ts', [dataDir], async (port, index) => {
      const address = `127.0.0.${1 + Math.floor(index / peopleAnAddress)}`;
      const { socket } = await connectClient(port, everybody[index], address);
      return socket;
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Promised: what a connection costs beyond a bare one. */
const promisedBytes = 6 * 1024;

export async function* bench(): AsyncGenerator<Figure> {
  const bare = await costOf('bare-server.ts', [], (port) => openSocket(port));
  const socketIo = await costOf('socket-io-server.ts', [], (port) => openSocketIo(port));
  const peerServer = await costOf('peerjs-server.ts', [], (port, index) => openPeerJs(port, `peer${index}`));
  const parley = await costOfParley();
  const told = (name: string, value: number, floor: number, budget: number | null): Figure =>
    figure({ name, value, unit: 'bytes', floor, budget, better: 'lower' });
  yield told('idle-5000 beyond bare ws', parley - bare, promisedBytes, 1);
  yield told('idle-5000', parley, bare, null);
  yield told('idle-5000 beside Socket.IO', parley, socketIo, null);
  yield told('idle-5000 beside PeerServer', parley, peerServer, null);
}
