import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  request,
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '../../base/log.ts';
import { ok } from '../../base/result.ts';
import type { FileId } from '../../protocol/ids.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import { createAdmit } from '../http/admit.ts';
import { createExportRoute } from '../http/export-route.ts';
import { createFileRoutes } from '../http/file-routes.ts';
import { createHttpDoors } from '../http/http-server.ts';
import { createImportRoute } from '../http/import-route.ts';
import { createSpeedRoute } from '../http/speed-route.ts';
import { createArchiveStore } from '../own-data/import/archive-store.ts';
import { createCoreHouse, newMessage, type FakeDevice } from './core-house.ts';
import { newKeys } from './device-keys.ts';
import { sha256Of } from './fake-blobs.ts';
import { createTemporaryFolder } from './socket-client.ts';

export const content = Buffer.from('0123456789abcdefghij');

interface Asked extends Omit<RequestOptions, 'headers'> {
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer | string;
  readonly address?: string;
}

async function answerTo(sent: ClientRequest) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const content = Buffer.concat((await response.toArray()) as Buffer[]);
  return { status: response.statusCode, headers: response.headers, content, body: content.toString() };
}

/** Real http before a core whose bytes are in memory. Ada, who owns it, and Bob share a room; each one's name is a token of theirs. */
export async function createFileHouse() {
  const keys = newKeys();
  const house = createCoreHouse({ ownerKey: keys.key });
  const enter = (name: string): FakeDevice => house.enter({ name });
  const [ada, bob, eve] = [house.enter({ name: 'Ada', keys }), enter('Bob'), enter('Eve')];
  const tokens = new Map(Object.entries({ ada, bob, eve }));
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const file = randomUUID() as FileId;

  const { clock, service } = house;
  const verify = (token: string) => {
    const found = tokens.get(token);
    return found ? ok({ user: found.self, device: found.welcome.device }) : service.sessions.verify(token);
  };
  const { transfers } = service;
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), 'debug');
  const admit = createAdmit({ sessions: { verify }, transfers, clock, log });
  const folder = createTemporaryFolder();
  const { imports } = service.ownData;
  const store = createArchiveStore(folder.path);
  const { find } = service.people;
  const files = createFileRoutes({ book: house.files, blobs: house.blobs, admit });
  const rules = { origins: ['app://parley'], hostNames: [], isCertified: () => false };
  const unwatched = { isReady: () => true, metrics: () => '', metricsToken: undefined };
  const server = createHttpDoors({
    rules,
    webRoot: undefined,
    health: () => ({}),
    ...unwatched,
    routes: [
      files,
      createSpeedRoute({ admit, clock }),
      createExportRoute({ ownData: service.ownData, admit, clock }),
      createImportRoute({ imports, store, people: { find }, hasRoom: () => true, admit, clock }),
    ],
  }).plain();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  const begin = (who: string, { address = `/files/${file}`, headers, ...options }: Asked): ClientRequest =>
    request({
      ...{ host: '127.0.0.1', port, path: address, agent: false },
      ...options,
      headers: { authorization: `Bearer ${who}`, ...headers },
    });
  const ask = (who: string, { body, ...asked }: Asked = {}) => answerTo(begin(who, asked).end(body));
  const put = (offset: number | string, body: Buffer | string, who = 'ada', address = `/files/${file}`) =>
    ask(who, { method: 'PUT', body, address, headers: { 'upload-offset': String(offset) } });
  const describeFile = (change: Partial<RequestInput<'file.begin'>> = {}) =>
    ada.ask('file.begin', {
      file,
      room,
      name: 'notes.txt',
      type: 'text/plain',
      bytes: content.length,
      sha256: sha256Of(content),
      thumbnail: { width: 4, height: 3 },
      ...change,
    });
  const send = () => ada.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });

  return {
    ...{ ...house, ada, bob, eve, room, file, begin, ask, put, describeFile, send, lines },
    /** An upload whose line stays open after these bytes. */
    hang(bytes: Buffer | string, address = `/files/${file}`, who = 'ada'): ClientRequest {
      const headers = { 'upload-offset': '0', 'content-length': '20' };
      const upload = begin(who, { method: 'PUT', address, headers });
      upload.on('error', () => {});
      upload.write(bytes);
      return upload;
    },
    async untilReceived(bytes: number, of = file): Promise<void> {
      while (house.blobs.received(of) < bytes) await new Promise(setImmediate);
    },
    /** Described, uploaded and sent. */
    async sent(change: Partial<RequestInput<'file.begin'>> = {}): Promise<void> {
      describeFile(change);
      await put(0, content);
      send();
    },
    end() {
      server.closeAllConnections();
      server.close();
      folder.remove();
    },
  };
}

export type FileHouse = Awaited<ReturnType<typeof createFileHouse>>;

export const codeIn = (body: string): unknown =>
  (JSON.parse(body) as { error: { code: unknown } }).error.code;
