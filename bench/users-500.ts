import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CallId, MessageId, RoomId } from '../src/protocol/ids.ts';
import { type Figure, figure } from './framework/figure.ts';
import { type Client, connectClient } from './service/client.ts';
import { seedRooms } from './service/seed-room.ts';
import { type ServerProcess, startServer } from './service/server-process.ts';

const teams = 25;
const teamSize = 20;
const people = teams * teamSize;
const calls = 125;
const seconds = 30;
/** What each of a call's two sends when it begins: a description, and a volley of candidates. */
const signalsEach = 20;
const chatEverySeconds = 10;
const choiceEverySeconds = 60;
/** Each call ends once and begins anew in this time. */
const callEverySeconds = 30;
const promisedPercent = 5;

interface Person {
  readonly client: Client;
  readonly team: RoomId;
}

interface Pair {
  readonly caller: Person;
  readonly callee: Person;
  call: CallId | null;
}

const candidate = {
  kind: 'candidate',
  candidate: {
    candidate: 'candidate:842163049 1 udp 2122260223 192.0.2.17 51234 typ host generation 0 ufrag 6XaP',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: '6XaP',
  },
} as const;

async function beginCall(pair: Pair): Promise<void> {
  const { caller, callee } = pair;
  const call = randomUUID() as CallId;
  await caller.client.ask('call.start', { call, to: callee.client.self, kind: 'video' });
  await callee.client.ask('call.alert', { call });
  await callee.client.ask('call.accept', { call });
  pair.call = call;
  for (const [from, to] of [
    [caller, callee],
    [callee, caller],
  ] as const) {
    const signal = { call, to: to.client.device, attempt: 0, body: candidate };
    await Promise.all(Array.from({ length: signalsEach }, () => from.client.ask('signal.send', signal)));
  }
}

async function endCall(pair: Pair): Promise<void> {
  if (pair.call) await pair.caller.client.ask('call.leave', { call: pair.call });
  pair.call = null;
}

/** So many in the time, each after the other, at an even pace. */
async function evenly(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  const startMs = performance.now();
  const acts: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    await setTimeout(Math.max(0, startMs + (index * seconds * 1000) / count - performance.now()));
    acts.push(act(index));
  }
  await Promise.all(acts);
}

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nobody is there');
  return item;
};

/** An office at work, until the time is over; the processor time that it took the service, in percent of one core. */
async function work(
  server: ServerProcess,
  everybody: readonly Person[],
  pairs: readonly Pair[],
): Promise<number> {
  const beforeMs = await server.cpuMs();
  const startMs = performance.now();
  await Promise.all([
    evenly((people * seconds) / chatEverySeconds, (index) => {
      const { client, team } = at(everybody, index * 7);
      return client.ask('chat.send', {
        room: team,
        message: randomUUID() as MessageId,
        text: 'what one says in passing, a line long or so',
      });
    }),
    evenly((people * seconds) / choiceEverySeconds, (index) =>
      at(everybody, index * 11).client.ask('presence.set', {
        availability: index % 2 === 0 ? 'busy' : 'available',
        untilMs: null,
      }),
    ),
    evenly((calls * seconds) / callEverySeconds, async (index) => {
      const pair = at(pairs, index);
      await endCall(pair);
      await beginCall(pair);
    }),
  ]);
  return (((await server.cpuMs()) - beforeMs) / (performance.now() - startMs)) * 100;
}

export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const sizes = Array.from({ length: teams }, () => teamSize);
  const rooms = seedRooms(dataDir, sizes);
  const server = await startServer('parley-server.ts', [dataDir]);
  const everybody: Person[] = [];
  try {
    for (const { room, members } of rooms) {
      for (const keys of members)
        everybody.push({ client: await connectClient(server.port, keys), team: room });
    }
    const pairs = Array.from({ length: calls }, (_, index): Pair => ({
      caller: at(everybody, 2 * index),
      callee: at(everybody, 2 * index + 1),
      call: null,
    }));
    for (const pair of pairs) await beginCall(pair);
    const percent = await work(server, everybody, pairs);
    yield figure({
      name: 'users-500',
      value: percent,
      unit: '% of a core',
      floor: promisedPercent,
      budget: 1,
      better: 'lower',
    });
  } finally {
    for (const { client } of everybody) client.socket.terminate();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
