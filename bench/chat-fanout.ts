import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { type Figure, figure, median, quantile } from './framework/figure.ts';
import { connectClient, openSocket } from './service/client.ts';
import { openSocketIo, socketIoEvent } from './service/peers.ts';
import { seedRoom } from './service/seed-room.ts';
import { type ServerProcess, startServer } from './service/server-process.ts';

const members = 500;
const perSecond = 50;
/** Short turns, one server after the other: what disturbs the machine for a while disturbs both. */
const messagesEachTurn = 75;
const turns = 10;

/** Everybody in one room, and how one of them says something in it. */
interface Crowd {
  readonly server: ServerProcess;
  readonly sockets: readonly WebSocket[];
  /** A frame that everybody gets back with this text in it. */
  frame(text: string): string;
  /** How begins what everybody hears; the answer to the sender may carry the text too, and does not count. */
  readonly delivery: string;
}

/** What one turn came to. */
interface Turn {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
}

const mark = 'said at ';
const markBytes = Buffer.from(mark);

/** The text begins with the time it was said; found in the raw frame, so that the clients parse nothing. */
function delayOf(frame: Buffer, delivery: string): number | undefined {
  const isDelivery = frame.subarray(0, delivery.length).toString('latin1') === delivery;
  const at = isDelivery ? frame.indexOf(markBytes) : -1;
  if (at < 0) return undefined;
  const from = at + markBytes.length;
  return performance.now() - Number(frame.toString('latin1', from, frame.indexOf('!', from)));
}

/** Somebody else speaks each time, at an even pace; ends when everybody has heard everything. */
async function talk({ server, sockets, frame, delivery }: Crowd): Promise<Turn> {
  const expected = messagesEachTurn * sockets.length;
  const delaysMs: number[] = [];
  const { promise: allHeard, resolve } = Promise.withResolvers<void>();
  const heard = (data: Buffer): void => {
    const delayMs = delayOf(data, delivery);
    if (delayMs !== undefined && delaysMs.push(delayMs) === expected) resolve();
  };
  for (const socket of sockets) socket.on('message', heard);
  const cpuBeforeMs = await server.cpuMs();
  const startMs = performance.now();
  for (let index = 0; index < messagesEachTurn; index += 1) {
    await setTimeout(Math.max(1, startMs + (index * 1000) / perSecond - performance.now()));
    sockets[index % sockets.length]?.send(frame(`${mark}${performance.now()}! ${'lorem ipsum '.repeat(8)}`));
  }
  await allHeard;
  const cpuMs = (await server.cpuMs()) - cpuBeforeMs;
  for (const socket of sockets) socket.off('message', heard);
  return { p50Ms: quantile(delaysMs, 0.5), p99Ms: quantile(delaysMs, 0.99), cpuMs };
}

async function gatherParley(dataDir: string): Promise<Crowd> {
  const { room, members: people } = seedRoom(dataDir, members);
  const server = await startServer('parley-server.ts', [dataDir]);
  const sockets = [];
  for (const keys of people) sockets.push((await connectClient(server.port, keys)).socket);
  const frame = (text: string): string =>
    JSON.stringify({ id: 9, type: 'chat.send', data: { room, message: randomUUID(), text } });
  return { server, sockets, frame, delivery: '{"type"' };
}

async function gatherBare(): Promise<Crowd> {
  const server = await startServer('bare-server.ts');
  const sockets = [];
  for (let index = 0; index < members; index += 1) sockets.push(await openSocket(server.port));
  const frame = (text: string): string => JSON.stringify({ body: { message: randomUUID(), text } });
  return { server, sockets, frame, delivery: '{"type"' };
}

async function gatherSocketIo(): Promise<Crowd> {
  const server = await startServer('socket-io-server.ts');
  const sockets = [];
  for (let index = 0; index < members; index += 1) sockets.push(await openSocketIo(server.port));
  const frame = (text: string): string => socketIoEvent('say', { message: randomUUID(), text });
  return { server, sockets, frame, delivery: '42["said"' };
}

async function leave({ server, sockets }: Crowd): Promise<void> {
  for (const socket of sockets) socket.terminate();
  await server.stop();
}

const medianOf = (crowdTurns: readonly Turn[], of: (turn: Turn) => number): number =>
  median(crowdTurns.map(of));

/** Each figure is the median of its turns: a turn's p99 is its slowest message, or the next to it. PeerServer tells nobody but one. */
export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const crowds = {
    bare: await gatherBare(),
    socketIo: await gatherSocketIo(),
    parley: await gatherParley(dataDir),
  };
  const said: Record<keyof typeof crowds, Turn[]> = { bare: [], socketIo: [], parley: [] };
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      for (const who of ['bare', 'socketIo', 'parley'] as const) said[who].push(await talk(crowds[who]));
    }
  } finally {
    await Promise.all(Object.values(crowds).map(leave));
    rmSync(dataDir, { recursive: true, force: true });
  }
  const told = (
    name: string,
    beside: readonly Turn[],
    unit: string,
    budget: number | null,
    of: (turn: Turn) => number,
  ): Figure =>
    figure({
      ...{ name, unit, budget, better: 'lower' },
      value: medianOf(said.parley, of),
      floor: medianOf(beside, of),
    });
  const cpuOf = ({ cpuMs }: Turn): number => cpuMs / messagesEachTurn;
  yield told('chat-fanout-p50', said.bare, 'ms', null, ({ p50Ms }) => p50Ms);
  yield told('chat-fanout-p99', said.bare, 'ms', 3, ({ p99Ms }) => p99Ms);
  yield told('chat-fanout-cpu', said.bare, 'ms/message', 2, cpuOf);
  yield told('chat-fanout-p99 beside Socket.IO', said.socketIo, 'ms', null, ({ p99Ms }) => p99Ms);
  yield told('chat-fanout-cpu beside Socket.IO', said.socketIo, 'ms/message', null, cpuOf);
}
