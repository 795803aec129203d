import { randomBytes, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { createManualClock, type ManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { EventData, EventType, ServiceEvent } from '../../protocol/events.ts';
import { parseServerFrame, type AnswerFrame } from '../../protocol/frames.ts';
import type { CallId, DeviceId, MessageId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import {
  requests,
  type RequestInput,
  type RequestOutput,
  type RequestType,
} from '../../protocol/requests.ts';
import { protocolVersion } from '../../protocol/version.ts';
import { createService, type Service, type ServiceDeps } from '../core/create-service.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const newDevice = (): DeviceId => randomUUID() as DeviceId;
export const newCall = (): CallId => randomUUID() as CallId;
export const newMessage = (): MessageId => randomUUID() as MessageId;

export const helloOf = (change: Partial<RequestInput<'hello'>> = {}): RequestInput<'hello'> => ({
  protocol: protocolVersion,
  client: 'test',
  token: newToken(),
  device: newDevice(),
  name: 'Ada',
  availability: 'available',
  ...change,
});

/** A socket as the core sees it, with everything it was told. */
export interface FakeSocket {
  readonly closedWith: readonly number[];
  readonly frames: readonly string[];
  send(text: string): AnswerFrame;
  /** The answer, read through the schema; a refusal throws. */
  ask<Type extends RequestType>(type: Type, data: RequestInput<Type>): RequestOutput<Type>;
  /** The code of a refusal; an answer throws. */
  refusal<Type extends RequestType>(type: Type, data: RequestInput<Type>): ErrorCode;
  heard<Type extends EventType>(type: Type): EventData<Type>[];
  /** Forgets what was heard so far. */
  forget(): void;
  drop(): void;
}

export interface FakeDevice extends FakeSocket {
  readonly self: UserId;
  readonly hello: RequestInput<'hello'>;
  readonly welcome: RequestOutput<'hello'>;
}

export interface CoreHouse {
  readonly clock: ManualClock;
  readonly storage: Storage;
  socket(address?: string): FakeSocket;
  /** A device that has said hello. */
  enter(change?: Partial<RequestInput<'hello'>>): FakeDevice;
  /** The same storage under a new core, as after a kill: nobody is told, nothing is closed. */
  restart(): void;
}

function isEventOf<Type extends EventType>(type: Type) {
  return (frame: ServiceEvent): frame is Extract<ServiceEvent, { type: Type }> => frame.type === type;
}

function createFakeSocket(service: Service, address: string): FakeSocket {
  const closedWith: number[] = [];
  const frames: string[] = [];
  let lastId = 0;
  let forgotten = 0;
  const line = {
    send: (text: string) => void frames.push(text),
    close: (code: number) => void closedWith.push(code),
  };
  const connection = service.connect(line, address);
  const parsed = () =>
    frames.map((text) => {
      const frame = parseServerFrame(text);
      if (!frame) throw new Error(`not of the protocol: ${text}`);
      return frame;
    });
  const send = (text: string): AnswerFrame => {
    const before = frames.length;
    service.receive(connection, text);
    const answer = parsed()
      .slice(before)
      .find((frame): frame is AnswerFrame => 're' in frame);
    if (!answer) throw new Error('no answer');
    return answer;
  };
  const request = (type: RequestType, data: unknown): AnswerFrame =>
    send(JSON.stringify({ id: (lastId += 1), type, data }));
  return {
    closedWith,
    frames,
    send,
    ask(type, data) {
      const answer = request(type, data);
      if (!answer.ok) throw new Error(`${type}: ${answer.error.code} ${answer.error.detail ?? ''}`);
      return v.parse(requests[type].output, answer.data);
    },
    refusal(type, data) {
      const answer = request(type, data);
      if (answer.ok) throw new Error(`${type} was not refused`);
      return answer.error.code;
    },
    heard: (type) =>
      parsed()
        .slice(forgotten)
        .filter((frame): frame is ServiceEvent => 'type' in frame)
        .filter(isEventOf(type))
        .map((event) => event.data as EventData<typeof type>),
    forget: () => void (forgotten = frames.length),
    drop: () => service.disconnect(connection),
  };
}

interface HouseOptions {
  readonly storage?: Storage;
  readonly log?: ServiceDeps['log'];
}

export function createCoreHouse({ storage: given, log = silentLog }: HouseOptions = {}): CoreHouse {
  const clock = createManualClock(1_700_000_000_000);
  const storage = given ?? createSqliteStorage(':memory:', randomUUID);
  const begin = (): Service =>
    createService({
      storage,
      clock,
      log,
      newId: randomUUID,
      serviceName: 'Test',
      newcomersPerHour: limits.newcomersPerHour,
      iceServers: [{ urls: ['stun:127.0.0.1:3478'] }],
      ringMs: limits.ringMs,
      graceMs: limits.graceMs,
    });
  let service = begin();
  const socket = (address = '127.0.0.1'): FakeSocket => createFakeSocket(service, address);
  return {
    clock,
    storage,
    socket,
    enter(change) {
      const hello = helloOf(change);
      const fake = socket();
      const welcome = fake.ask('hello', hello);
      return Object.assign(fake, { self: welcome.self, hello, welcome });
    },
    restart: () => void (service = begin()),
  };
}
