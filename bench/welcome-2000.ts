import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeviceKeys } from '../src/service/fakes/device-keys.ts';
import { answerTo, challengeOf, helloOf } from '../src/service/fakes/core-house.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { createAsk, openSocket } from './service/client.ts';
import { seedBusyPerson } from './service/seed-busy-person.ts';
import { type ServerProcess, startServer } from './service/server-process.ts';
import { createTalk } from './service/talk.ts';

const rooms = 2_000;
const turns = 15;

interface Taken {
  readonly tookMs: number;
  readonly cpuMs: number;
}

interface Welcomed extends Taken {
  readonly text: string;
}

/** What one turn takes: until its answer is there, and of the server's processor. */
async function take(server: ServerProcess, work: () => Promise<unknown>): Promise<Taken> {
  const cpuMs = await server.cpuMs();
  const startMs = performance.now();
  await work();
  const tookMs = performance.now() - startMs;
  return { tookMs, cpuMs: (await server.cpuMs()) - cpuMs };
}

/** From the proof sent to the last byte of the welcome. */
async function welcome(server: ServerProcess, keys: DeviceKeys): Promise<Welcomed> {
  const socket = await openSocket(server.port, '/ws');
  const hello = helloOf({ keys, name: 'Somebody' });
  const challenge = await createAsk(socket)('challenge', challengeOf(hello));
  let text = '';
  const taken = await take(server, async () => {
    socket.send(JSON.stringify({ id: 7, type: 'hello', data: answerTo(hello, challenge) }));
    const [data] = (await once(socket, 'message')) as [Buffer];
    text = data.toString();
  });
  socket.terminate();
  return { ...taken, text };
}

/** The floor: a text as long is parsed, put into JSON again and sent, and nothing is looked up. */
async function echoes(text: string): Promise<Taken[]> {
  const bare = await startServer('bare-server.ts');
  const socket = await openSocket(bare.port);
  const frame = JSON.stringify({ to: 0, body: JSON.parse(text) as unknown });
  const taken: Taken[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    taken.push(
      await take(bare, async () => {
        socket.send(frame);
        await once(socket, 'message');
      }),
    );
  }
  socket.terminate();
  await bare.stop();
  return taken;
}

/** One who is in 2,000 rooms says hello. */
export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    const keys = seedBusyPerson(dataDir, rooms, createTalk(1));
    const server = await startServer('parley-server.ts', [dataDir]);
    const welcomes: Welcomed[] = [];
    for (let turn = 0; turn < turns; turn += 1) welcomes.push(await welcome(server, keys));
    await server.stop();
    const floor = await echoes(welcomes[0]?.text ?? '');
    const told = (name: string, of: (taken: Taken) => number): Figure =>
      figure({
        ...{ name, value: median(welcomes.map(of)), unit: 'ms', floor: median(floor.map(of)) },
        ...{ budget: null, better: 'lower' },
      });
    yield told('welcome-2000', ({ tookMs }) => tookMs);
    yield told('welcome-2000-cpu', ({ cpuMs }) => cpuMs);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
