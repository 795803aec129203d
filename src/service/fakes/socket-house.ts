import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket, type ClientOptions } from 'ws';
import { silentLog } from '../../base/log.ts';
import { parseServerFrame, type AnswerFrame, type ServerFrame } from '../../protocol/frames.ts';
import { protocolVersion } from '../../protocol/version.ts';
import { startService, type ServiceOptions } from '../start-service.ts';

/** One real socket to a real service. */
export interface Wire {
  readonly socket: WebSocket;
  send(text: string | Buffer): void;
  /** Sends a request as it is, right or wrong. */
  ask(type: string, data: unknown): Promise<AnswerFrame>;
  hello(changes?: object): Promise<AnswerFrame>;
  /** The first frame, heard already or to come, that fits. */
  until<Frame extends ServerFrame>(fits: (frame: ServerFrame) => frame is Frame): Promise<Frame>;
  /** The code with which it closed, or will. */
  readonly closed: Promise<number>;
}

export interface SocketHouse {
  readonly port: number;
  connect(options?: ClientOptions): Promise<Wire>;
  close(): Promise<void>;
}

const helloData = () => ({
  protocol: protocolVersion,
  client: 'test',
  token: randomBytes(32).toString('base64url'),
  device: randomUUID(),
  name: 'Somebody',
  availability: 'available',
});

function createWire(socket: WebSocket): Wire {
  const heard: ServerFrame[] = [];
  const waiting = new Set<() => void>();
  let lastId = 0;
  socket.on('message', (data: Buffer) => {
    const frame = parseServerFrame(data.toString());
    if (!frame) throw new Error('the service said what the protocol does not have');
    heard.push(frame);
    for (const look of [...waiting]) look();
  });

  const until: Wire['until'] = (fits) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = heard.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const ask: Wire['ask'] = (type, data) => {
    const id = (lastId += 1);
    socket.send(JSON.stringify({ id, type, data }));
    return until((frame): frame is AnswerFrame => 're' in frame && frame.re === id);
  };
  return {
    socket,
    until,
    ask,
    send: (text) => socket.send(text),
    hello: (changes = {}) => ask('hello', { ...helloData(), ...changes }),
    closed: new Promise((resolve) => {
      socket.once('close', resolve);
    }),
  };
}

/** A real service on a free port, with its own data folder. */
export async function createSocketHouse(options: Partial<ServiceOptions> = {}): Promise<SocketHouse> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-service-'));
  const service = await startService({ host: '127.0.0.1', port: 0, dataDir, log: silentLog, ...options });
  const sockets = new Set<WebSocket>();
  return {
    port: service.port,
    async connect(clientOptions = {}) {
      const socket = new WebSocket(`ws://127.0.0.1:${service.port}/ws`, clientOptions);
      sockets.add(socket);
      const wire = createWire(socket);
      await once(socket, 'open');
      return wire;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
