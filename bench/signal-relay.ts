import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { CallId, VisitId } from '../src/protocol/ids.ts';
import { limits } from '../src/protocol/limits.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { type Client, connectClient, openSocket } from './service/client.ts';
import { openPeerJs, openSocketIo, peerJsCandidate, socketIoEvent } from './service/peers.ts';
import { type ServerProcess, startServer } from './service/server-process.ts';

const pairs = 200;
const rounds = 5;
/** Inside the burst that the service allows a device, so that its own rate limit is not what is measured. */
const signalsEach = 150;
/** Candidates come in volleys; the other side answers with its own. */
const volley = 10;

/** One end of a pair: the frame it sends again and again. */
interface End {
  readonly socket: WebSocket;
  readonly frame: string;
}
type Pair = readonly [End, End];

const candidate = {
  kind: 'candidate',
  candidate: {
    candidate:
      'candidate:842163049 1 udp 2122260223 192.0.2.17 51234 typ host generation 0 ufrag 6XaP network-id 1',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: '6XaP',
  },
};

/** What everybody's relayed frame has near its beginning: PeerServer calls it a candidate. */
const isSignal = (data: Buffer): boolean => {
  const begin = data.subarray(0, 24).toString('latin1');
  return begin.includes('signal') || begin.includes('CANDIDATE');
};

/** Volleys there and back until both ends have sent theirs. */
function playPair(pair: Pair): Promise<void> {
  const { promise: isDone, resolve } = Promise.withResolvers<void>();
  let relayed = 0;
  const send = ({ socket, frame }: End): void => {
    for (let index = 0; index < volley; index += 1) socket.send(frame);
  };
  const listen = (end: End): (() => void) => {
    let received = 0;
    const heard = (data: Buffer): void => {
      if (!isSignal(data)) return;
      received += 1;
      relayed += 1;
      if (relayed === 2 * signalsEach) resolve();
      else if (received % volley === 0 && received <= signalsEach) send(end);
    };
    end.socket.on('message', heard);
    return () => end.socket.off('message', heard);
  };
  const stops = pair.map(listen);
  send(pair[0]);
  return isDone.finally(() => stops.forEach((stop) => stop()));
}

interface Pace {
  readonly perSecond: number;
  /** Processor time of the server for each signal: the clients share the machine, and theirs does not count. */
  readonly cpuUs: number;
}

async function paceOf({ server, ends }: Relay): Promise<Pace> {
  const signals = ends.length * 2 * signalsEach;
  const cpuBeforeMs = await server.cpuMs();
  const startMs = performance.now();
  await Promise.all(ends.map(playPair));
  const perSecond = signals / ((performance.now() - startMs) / 1000);
  return { perSecond, cpuUs: (((await server.cpuMs()) - cpuBeforeMs) * 1000) / signals };
}

async function inCall(port: number): Promise<Pair> {
  const [caller, callee] = [await connectClient(port), await connectClient(port)];
  const call = randomUUID() as CallId;
  const [first, second] = [randomUUID() as VisitId, randomUUID() as VisitId];
  await caller.ask('call.start', { call, visit: first, to: { user: callee.self }, kind: 'video' });
  await callee.ask('call.join', { call, visit: second, kind: 'video' });
  const end = ({ socket }: Client, visit: VisitId, to: VisitId): End => ({
    socket,
    frame: JSON.stringify({
      id: 1,
      type: 'signal.send',
      data: { call, visit, to, attempt: 0, body: candidate },
    }),
  });
  return [end(caller, first, second), end(callee, second, first)];
}

const join = (a: WebSocket, b: WebSocket, frameFrom: (index: 0 | 1) => string): Pair => [
  { socket: a, frame: frameFrom(0) },
  { socket: b, frame: frameFrom(1) },
];

/** The servers number their sockets as they come. */
async function barePair(port: number, first: number): Promise<Pair> {
  const [a, b] = [await openSocket(port), await openSocket(port)];
  return join(a, b, (index) => JSON.stringify({ to: first + 1 - index, body: candidate }));
}

async function socketIoPair(port: number, first: number): Promise<Pair> {
  const [a, b] = [await openSocketIo(port), await openSocketIo(port)];
  return join(a, b, (index) => socketIoEvent('signal', { to: first + 1 - index, body: candidate }));
}

async function peerJsPair(port: number, first: number): Promise<Pair> {
  const ids = [`peer${first}`, `peer${first + 1}`] as const;
  const [a, b] = [await openPeerJs(port, ids[0]), await openPeerJs(port, ids[1])];
  return join(a, b, (index) => peerJsCandidate(ids[index === 0 ? 1 : 0], candidate));
}

async function makePairs(make: (first: number) => Promise<Pair>): Promise<Pair[]> {
  const made = [];
  for (let index = 0; index < pairs; index += 1) made.push(await make(2 * index));
  return made;
}

/** Until the service lets each device send a whole burst again. */
const refill = (): Promise<void> => setTimeout((signalsEach / limits.rates['signal.send'].perSecond) * 1000);

/** One server with everybody connected to it. */
interface Relay {
  readonly name: 'parley' | 'bare' | 'socket.io' | 'peerserver';
  readonly server: ServerProcess;
  readonly ends: readonly Pair[];
}

async function openRelay(
  name: Relay['name'],
  server: ServerProcess,
  pair: (port: number, first: number) => Promise<Pair>,
): Promise<Relay> {
  return { name, server, ends: await makePairs((first) => pair(server.port, first)) };
}

/** All stay warm and take turns. */
async function takeTurns(relays: readonly Relay[]): Promise<Map<Relay['name'], Pace>> {
  const measured = new Map<Relay['name'], Pace[]>();
  for (let round = 0; round < rounds; round += 1) {
    await refill();
    for (const relay of relays)
      measured.set(relay.name, [...(measured.get(relay.name) ?? []), await paceOf(relay)]);
  }
  const middle = (paces: readonly Pace[]): Pace => ({
    perSecond: median(paces.map(({ perSecond }) => perSecond)),
    cpuUs: median(paces.map(({ cpuUs }) => cpuUs)),
  });
  return new Map([...measured].map(([name, paces]) => [name, middle(paces)]));
}

async function measure(dataDir: string): Promise<(name: Relay['name']) => Pace> {
  const relays: Relay[] = [];
  try {
    relays.push(await openRelay('bare', await startServer('bare-server.ts'), barePair));
    relays.push(await openRelay('socket.io', await startServer('socket-io-server.ts'), socketIoPair));
    relays.push(await openRelay('peerserver', await startServer('peerjs-server.ts'), peerJsPair));
    relays.push(await openRelay('parley', await startServer('parley-server.ts', [dataDir]), inCall));
    const measured = await takeTurns(relays);
    return (name) => measured.get(name) ?? { perSecond: Number.NaN, cpuUs: Number.NaN };
  } finally {
    for (const { socket } of relays.flatMap(({ ends }) => ends.flat())) socket.terminate();
    await Promise.all(relays.map(({ server }) => server.stop()));
  }
}

export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    const of = await measure(dataDir);
    const told = (what: string, other: Relay['name'], budget: number): Figure =>
      figure({
        ...{ name: `signal-relay${what}`, unit: 'signals/s', better: 'higher', budget },
        ...{ value: of('parley').perSecond, floor: of(other).perSecond },
      });
    const cost = (what: string, other: Relay['name'], budget: number | null): Figure =>
      figure({
        ...{ name: `signal-relay-cpu${what}`, unit: 'µs/signal', better: 'lower', budget },
        ...{ value: of('parley').cpuUs, floor: of(other).cpuUs },
      });
    yield told('', 'bare', 0.6);
    yield told(' beside Socket.IO', 'socket.io', 1);
    yield told(' beside PeerServer', 'peerserver', 0.8);
    yield cost('', 'bare', 1.6);
    yield cost(' beside Socket.IO', 'socket.io', 1);
    yield cost(' beside PeerServer', 'peerserver', null);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
