import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { WebSocket, type ClientOptions } from 'ws';
import type { EventData, EventType, ServiceEvent } from '../../protocol/events.ts';
import { parseServerFrame, type AnswerFrame } from '../../protocol/frames.ts';
import type { UserId } from '../../protocol/ids.ts';
import {
  requests,
  type RequestInput,
  type RequestOutput,
  type RequestType,
} from '../../protocol/requests.ts';
import { answerTo, challengeOf, helloOf, type FakeHello } from './core-house.ts';
import { newKeys } from './device-keys.ts';

/** A client over a real WebSocket. Every answer and event is read through the protocol's schemas. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** The code with which it was closed. */
  readonly closed: Promise<number>;
  /** Sends as it is, and waits for the answer to this id. */
  exchange(text: string, re: number): Promise<AnswerFrame>;
  ask<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestOutput<Type>>;
  /** The next event of this type, also one that came before it was asked for. */
  next<Type extends EventType>(type: Type): Promise<EventData<Type>>;
}

export interface SocketDevice extends SocketClient {
  readonly self: UserId;
  readonly hello: FakeHello;
  readonly welcome: RequestOutput<'hello'>;
}

function createInbox(socket: WebSocket) {
  const answers = new Map<number, (answer: AnswerFrame) => void>();
  const events: ServiceEvent[] = [];
  let wake = (): void => {};
  socket.on('message', (data: Buffer) => {
    const frame = parseServerFrame(data.toString());
    if (!frame) throw new Error(`not of the protocol: ${data.toString()}`);
    if ('re' in frame) answers.get(frame.re)?.(frame);
    else {
      events.push(frame);
      wake();
    }
  });
  return {
    answerTo: (re: number) => new Promise<AnswerFrame>((resolve) => answers.set(re, resolve)),
    async next<Type extends EventType>(type: Type): Promise<EventData<Type>> {
      for (;;) {
        const index = events.findIndex((event) => event.type === type);
        const [found] = index === -1 ? [] : events.splice(index, 1);
        if (found) return found.data;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

export async function openSocket(port: number, options: ClientOptions = {}): Promise<SocketClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, options);
  socket.on('error', () => {});
  const { answerTo, next } = createInbox(socket);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  let lastId = 0;
  await once(socket, 'open');
  const exchange = (text: string, re: number): Promise<AnswerFrame> => {
    const answer = answerTo(re);
    socket.send(text);
    return answer;
  };
  return {
    socket,
    closed,
    exchange,
    next,
    async ask(type, data) {
      const id = (lastId += 1);
      const answer = await exchange(JSON.stringify({ id, type, data }), id);
      if (!answer.ok) throw new Error(`${type}: ${answer.error.code} ${answer.error.detail ?? ''}`);
      return v.parse(requests[type].output, answer.data);
    },
  };
}

export async function enter(
  port: number,
  change?: Partial<FakeHello>,
  options?: ClientOptions,
): Promise<SocketDevice> {
  const client = await openSocket(port, options);
  const hello = helloOf(change);
  const challenge = await client.ask('challenge', challengeOf(hello));
  const welcome = await client.ask('hello', answerTo(hello, challenge));
  return { ...client, self: welcome.self, hello, welcome };
}

/** Another device of the same person, linked by a code. */
export async function link(port: number, device: SocketDevice): Promise<SocketDevice> {
  const { code } = await device.ask('device.link', {});
  return enter(port, { ...device.hello, keys: newKeys(), admission: { kind: 'link', code } });
}

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

export function createTemporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
