import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { createManualClock, type ManualClock } from '../../base/clock.ts';
import { createEndingClock } from '../../base/ending-clock.ts';
import { silentLog } from '../../base/log.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { EventData, EventType, ServiceEvent } from '../../protocol/events.ts';
import { parseServerFrame, type AnswerFrame } from '../../protocol/frames.ts';
import type { CallId, DeviceId, MessageId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import {
  requests,
  type RequestInput,
  type RequestOutput,
  type RequestType,
} from '../../protocol/requests.ts';
import { protocolVersion } from '../../protocol/version.ts';
import { createService, type Service, type ServiceDeps } from '../core/create-service.ts';
import { usualQuotas, type FileQuotas } from '../files/file-book.ts';
import { createFakeBlobs, type FakeBlobs } from './fake-blobs.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { newKeys, type DeviceKeys } from './device-keys.ts';

export const newDevice = (): DeviceId => randomUUID() as DeviceId;
export const newCall = (): CallId => randomUUID() as CallId;
export const newVisit = (): VisitId => randomUUID() as VisitId;
export const newRoom = (): RoomId => randomUUID() as RoomId;
export const newMessage = (): MessageId => randomUUID() as MessageId;

type HelloInput = RequestInput<'hello'>;

/** Who comes: with the same keys it is the same device. */
export interface FakeHello extends Pick<
  HelloInput,
  'name' | 'availability' | 'untilMs' | 'chosenMs' | 'idle' | 'admission'
> {
  readonly keys: DeviceKeys;
  readonly device: DeviceId;
}

export function helloOf(change: Partial<FakeHello> = {}): FakeHello {
  const keys = change.keys ?? newKeys();
  return { name: 'Ada', availability: 'available', admission: null, ...change, keys, device: keys.device };
}

export const challengeOf = ({ keys }: FakeHello): RequestInput<'challenge'> => ({
  protocol: protocolVersion,
  key: keys.key,
});

/** The hello that answers this challenge. */
export const answerTo = (
  { name, availability, untilMs, chosenMs, idle, admission, keys }: FakeHello,
  { service, nonce }: RequestOutput<'challenge'>,
): HelloInput => ({
  protocol: protocolVersion,
  client: 'test',
  proof: { by: 'signature', signature: keys.sign({ service: service.service, nonce, key: keys.key }) },
  admission,
  name,
  deviceName: 'Laptop',
  availability,
  untilMs,
  chosenMs,
  idle,
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
  /** Without a word, unless a code is named. */
  drop(code?: number): void;
}

export interface FakeDevice extends FakeSocket {
  readonly self: UserId;
  readonly hello: FakeHello;
  readonly welcome: RequestOutput<'hello'>;
}

export interface CoreHouse {
  readonly service: Service;
  readonly clock: ManualClock;
  readonly storage: Storage;
  readonly blobs: FakeBlobs;
  /** Of the core that runs now. */
  readonly files: Service['files'];
  socket(address?: string): FakeSocket;
  /** A device that has said hello. */
  enter(change?: Partial<FakeHello>): FakeDevice;
  /** Another device of the same person, linked by a code. */
  link(device: FakeDevice): FakeDevice;
  /** The code with which a hello is refused. */
  turnedAway(change?: Partial<FakeHello>, address?: string): ErrorCode;
  /** The same storage under a new core, as after a kill: nobody is told, nothing is closed, and what the first waited for never comes. */
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
    drop: (code = 1006) => service.disconnect(connection, code),
  };
}

interface HouseOptions {
  readonly storage?: Storage;
  readonly log?: ServiceDeps['log'];
  readonly policy?: ServiceDeps['policy'];
  readonly ownerKey?: string;
  readonly quotas?: Partial<FileQuotas>;
}

export function createCoreHouse(options: HouseOptions = {}): CoreHouse {
  const { storage: given, log = silentLog, policy = 'open', ownerKey, quotas } = options;
  const clock = createManualClock(1_700_000_000_000);
  const storage = given ?? createSqliteStorage(':memory:', randomUUID);
  const blobs = createFakeBlobs();
  let running = createEndingClock(clock);
  const begin = (): Service =>
    createService({
      storage,
      blobs,
      archives: { forget() {} },
      fileQuotas: { ...usualQuotas, ...quotas },
      clock: running,
      log,
      newId: randomUUID,
      serviceName: 'Test',
      policy,
      ownerKey,
      newcomersPerHour: limits.newcomersPerHour,
      renamed() {},
      stunPort: () => null,
      iceServers: [{ urls: ['stun:127.0.0.1:3478'] }],
      ringMs: limits.ringMs,
      graceMs: limits.graceMs,
    });
  let service = begin();
  const socket = (address = '127.0.0.1'): FakeSocket => createFakeSocket(service, address);
  const enter = (change: Partial<FakeHello> = {}): FakeDevice => {
    const hello = helloOf(change);
    const fake = socket();
    const welcome = fake.ask('hello', answerTo(hello, fake.ask('challenge', challengeOf(hello))));
    return Object.assign(fake, { self: welcome.self, hello, welcome });
  };
  return {
    get service() {
      return service;
    },
    clock,
    storage,
    blobs,
    get files() {
      return service.files;
    },
    socket,
    enter,
    link: (device) =>
      enter({
        ...device.hello,
        keys: newKeys(),
        admission: { kind: 'link', code: device.ask('device.link', {}).code },
      }),
    turnedAway(change, address) {
      const hello = helloOf(change);
      const fake = socket(address);
      return fake.refusal('hello', answerTo(hello, fake.ask('challenge', challengeOf(hello))));
    },
    restart() {
      running.end();
      running = createEndingClock(clock);
      service = begin();
    },
  };
}
