import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { CallId } from '../src/protocol/ids.ts';
import { limits } from '../src/protocol/limits.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { type Client, connectClient, openSocket } from './service/client.ts';
import { startServer } from './service/server-process.ts';

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

const isSignal = (data: Buffer): boolean => data.subarray(0, 16).includes('signal');

/** Volleys there and back until both ends have sent theirs. */
function playPair([a, b]: Pair): Promise<void> {
  return new Promise((resolve) => {
    let relayed = 0;
    const send = ({ socket, frame }: End): void => {
      for (let index = 0; index < volley; index += 1) socket.send(frame);
    };
    const listen = (end: End): void => {
      let received = 0;
      const heard = (data: Buffer): void => {
        if (!isSignal(data)) return;
        received += 1;
        relayed += 1;
        if (relayed === 2 * signalsEach) {
          for (const { socket } of [a, b]) socket.removeAllListeners('message');
          resolve();
        } else if (received % volley === 0 && received <= signalsEach) send(end);
      };
      end.socket.on('message', heard);
    };
    listen(a);
    listen(b);
    send(a);
  });
}

async function signalsASecond(ends: readonly Pair[]): Promise<number> {
  const startMs = performance.now();
  await Promise.all(ends.map(playPair));
  return (ends.length * 2 * signalsEach) / ((performance.now() - startMs) / 1000);
}

async function inCall(port: number): Promise<Pair> {
  const [caller, callee] = [await connectClient(port), await connectClient(port)];
  const call = randomUUID() as CallId;
  await caller.ask('call.start', { call, to: callee.self, kind: 'video' });
  await callee.ask('call.accept', { call });
  const end = (from: Client, to: Client): End => ({
    socket: from.socket,
    frame: JSON.stringify({
      id: 1,
      type: 'signal.send',
      data: { call, to: to.device, attempt: 0, body: candidate },
    }),
  });
  return [end(caller, callee), end(callee, caller)];
}

async function barePair(port: number, number: number): Promise<Pair> {
  const first = await openSocket(port);
  const second = await openSocket(port);
  const end = (socket: WebSocket, to: number): End => ({
    socket,
    frame: JSON.stringify({ to, body: candidate }),
  });
  return [end(first, number + 1), end(second, number)];
}

async function makePairs(make: (index: number) => Promise<Pair>): Promise<Pair[]> {
  const made = [];
  for (let index = 0; index < pairs; index += 1) made.push(await make(index));
  return made;
}

/** Until the service lets each device send a whole burst again. */
const refill = (): Promise<void> => setTimeout((signalsEach / limits.rates['signal.send'].perSecond) * 1000);

/** Both servers stay warm and take turns. */
async function takeTurns(parley: Pair[], bare: Pair[]): Promise<{ parley: number; bare: number }> {
  const figures: { parley: number[]; bare: number[] } = { parley: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    await refill();
    figures.bare.push(await signalsASecond(bare));
    figures.parley.push(await signalsASecond(parley));
  }
  return { parley: median(figures.parley), bare: median(figures.bare) };
}

export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const parley = await startServer('parley-server.ts', [dataDir]);
  const bare = await startServer('bare-server.ts');
  let measured;
  try {
    const bareEnds = await makePairs((index) => barePair(bare.port, 2 * index));
    const calls = await makePairs(() => inCall(parley.port));
    measured = await takeTurns(calls, bareEnds);
    for (const { socket } of [...bareEnds, ...calls].flat()) socket.terminate();
  } finally {
    await Promise.all([parley.stop(), bare.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
  yield figure({
    name: 'signal-relay',
    value: measured.parley,
    unit: 'signals/s',
    floor: measured.bare,
    budget: 0.6,
    better: 'higher',
  });
}
