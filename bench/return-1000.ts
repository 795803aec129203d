import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { retryDelayMs } from '../renderer/platform/service/retry-delay.ts';
import type { MessageId, RoomId } from '../src/protocol/ids.ts';
import type { DeviceKeys } from '../src/service/fakes/device-keys.ts';
import { type Figure, figure, quantile } from './framework/figure.ts';
import { type Client, connectClient } from './service/client.ts';
import { seedRoom } from './service/seed-room.ts';
import { startServer } from './service/server-process.ts';

const people = 1_000;
/** What was promised for the last one. */
const promisedMs = 5_000;

/** The service's whereabouts, and what one must have heard of to be caught up. */
interface Place {
  port: number;
  readonly room: RoomId;
}

/** The app's own pace: a try, and after each failure a longer wait with some chance in it. */
async function comeBack(place: Place, keys: DeviceKeys): Promise<Client> {
  for (let attempt = 1; ; attempt += 1) {
    await setTimeout(retryDelayMs(attempt, Math.random));
    const client = await connectClient(place.port, keys).catch(() => null);
    if (client) return client;
  }
}

/** From the loss to the answer that says what was missed. */
async function returnOne(place: Place, keys: DeviceKeys, lostAtMs: number) {
  const client = await comeBack(place, keys);
  const { messages } = await client.ask('chat.changes', { room: place.room, after: 0, limit: 100 });
  if (messages.length === 0) throw new Error('the message from before the kill is not there');
  return { client, tookMs: performance.now() - lostAtMs };
}

const enterAll = async (port: number, members: readonly DeviceKeys[]): Promise<Client[]> => {
  const clients = [];
  for (const keys of members) clients.push(await connectClient(port, keys));
  return clients;
};

/** Everybody was connected when the service was killed; it is started again at once, and they come back by themselves. */
export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const { room, members } = seedRoom(dataDir, people);
  let server = await startServer('parley-server.ts', [dataDir]);
  const place: Place = { port: server.port, room };
  let clients = await enterAll(server.port, members);
  try {
    await clients[0]?.ask('chat.send', { room, message: randomUUID() as MessageId, text: 'before it went' });
    const lostAtMs = performance.now();
    await server.kill();
    const returning = members.map((keys) => returnOne(place, keys, lostAtMs));
    server = await startServer('parley-server.ts', [dataDir]);
    place.port = server.port;
    const back = await Promise.all(returning);
    clients = back.map(({ client }) => client);
    const tookMs = back.map((each) => each.tookMs);
    const told = (name: string, value: number, budget: number | null): Figure =>
      figure({ name, value, unit: 'ms', floor: promisedMs, budget, better: 'lower' });
    yield told('return-1000-p50', quantile(tookMs, 0.5), null);
    yield told('return-1000-last', quantile(tookMs, 1), 1);
    yield told('return-1000-cpu', await server.cpuMs(), null);
  } finally {
    for (const { socket } of clients) socket.terminate();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
