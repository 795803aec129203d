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
import { fail, ok } from '../../base/result.ts';
import type { FileId } from '../../protocol/ids.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import { createExportRoute } from '../http/export-route.ts';
import { createFileRoutes } from '../http/file-routes.ts';
import { createHttpDoors } from '../http/http-server.ts';
import { createCoreHouse, newMessage, type FakeDevice } from './core-house.ts';
import { sha256Of } from './fake-blobs.ts';

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

/** Real http before a core whose bytes are in memory. Ada and Bob share a room; each one's name is their token. */
export async function createFileHouse() {
  const house = createCoreHouse();
  const enter = (name: string): FakeDevice => house.enter({ name });
  const [ada, bob, eve] = [enter('Ada'), enter('Bob'), enter('Eve')];
  const tokens = new Map(Object.entries({ ada, bob, eve }));
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const file = randomUUID() as FileId;

  const verify = (token: string) => {
    const found = tokens.get(token);
    return found ? ok({ user: found.self, device: found.welcome.device }) : fail('session-invalid' as const);
  };
  const files = createFileRoutes({ book: house.files, blobs: house.blobs, verify });
  const rules = { origins: ['app://parley'], hostNames: [] };
  const unwatched = { isReady: () => true, metrics: () => '', metricsToken: undefined };
  const server = createHttpDoors({
    rules,
    webRoot: undefined,
    health: () => ({}),
    ...unwatched,
    routes: [files, createExportRoute({ ownData: house.service.ownData, verify, clock: house.clock })],
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
    ...{ ...house, ada, bob, eve, room, file, begin, ask, put, describeFile, send },
    /** An upload whose line stays open after these bytes. */
    hang(bytes: Buffer | string, address = `/files/${file}`): ClientRequest {
      const headers = { 'upload-offset': '0', 'content-length': '20' };
      const upload = begin('ada', { method: 'PUT', address, headers });
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
    },
  };
}

export type FileHouse = Awaited<ReturnType<typeof createFileHouse>>;

export const codeIn = (body: string): unknown =>
  (JSON.parse(body) as { error: { code: unknown } }).error.code;
