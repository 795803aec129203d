import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../base/result.ts';
import type { FileId, RoomId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newMessage, type CoreHouse, type FakeDevice } from '../fakes/core-house.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import { createFileRoutes } from './file-routes.ts';
import { createHttpServer } from './http-server.ts';

const content = Buffer.from('0123456789abcdefghij');
const png = Buffer.from('89504e470d0a1a0a00', 'hex');

let house: CoreHouse;
let people: Record<'ada' | 'bob' | 'eve', FakeDevice>;
let server: ReturnType<typeof createHttpServer>;
let port: number;
let room: RoomId;
let file: FileId;

beforeEach(async () => {
  house = createCoreHouse();
  const enter = (name: string): FakeDevice => house.enter({ name });
  people = { ada: enter('Ada'), bob: enter('Bob'), eve: enter('Eve') };
  const { ada, bob } = people;
  ({ room } = ada.ask('room.open', { with: bob.self }).room);
  file = randomUUID() as FileId;
  const verify = (token: string) => {
    const found = Object.entries(people).find(([name]) => name === token)?.[1];
    return found ? ok({ user: found.self, device: found.welcome.device }) : fail('session-invalid' as const);
  };
  const files = createFileRoutes({ book: house.files, blobs: house.blobs, verify });
  const rules = { origins: ['app://parley'], hostNames: [] };
  server = createHttpServer({ rules, webRoot: undefined, health: () => ({}), files });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

type Who = keyof typeof people;

interface Asked extends RequestOptions {
  readonly body?: Buffer | string;
  readonly address?: string;
}

function begin(who: Who | string, { address = `/files/${file}`, ...options }: Asked): ClientRequest {
  const headers = { authorization: `Bearer ${who}`, ...options.headers };
  return request({ host: '127.0.0.1', port, path: address, agent: false, ...options, headers });
}

async function answerTo(sent: ClientRequest) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = Buffer.concat((await response.toArray()) as Buffer[]).toString();
  return { status: response.statusCode, headers: response.headers, body };
}

const ask = (who: Who | string, { body, ...asked }: Asked = {}) => answerTo(begin(who, asked).end(body));

const put = (offset: number | string, body: Buffer | string, who: Who = 'ada', address?: string) =>
  ask(who, {
    method: 'PUT',
    body,
    headers: { 'upload-offset': String(offset) },
    ...(address ? { address } : {}),
  });

const describeFile = (change: object = {}) =>
  people.ada.ask('file.begin', {
    file,
    room,
    name: 'notes.txt',
    type: 'text/plain',
    bytes: content.length,
    sha256: sha256Of(content),
    thumbnail: { width: 4, height: 3 },
    ...change,
  });

async function sent(change: object = {}): Promise<void> {
  describeFile(change);
  await put(0, content);
  people.ada.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
}

const codeIn = (body: string): unknown => (JSON.parse(body) as { error: { code: unknown } }).error.code;

describe('a file that comes in pieces', () => {
  it('is whole when the last one is there', async () => {
    describeFile();
    const first = await put(0, content.subarray(0, 8));
    expect([first.status, first.headers['upload-offset'], first.body]).toEqual([
      200,
      '8',
      '{"received":8,"done":false}',
    ]);
    const last = await put(8, content.subarray(8));
    expect(JSON.parse(last.body)).toEqual({ received: 20, done: true });
    expect((await ask('ada')).body).toBe(content.toString());
  });

  it.each([
    ['doubled', 0],
    ['overlapping', 4],
    ['with a gap before it', 12],
  ])('a piece that is %s is refused with the right place', async (_, offset) => {
    describeFile();
    await put(0, content.subarray(0, 8));
    const refused = await put(offset, content.subarray(offset, offset + 4));
    expect([refused.status, codeIn(refused.body), refused.headers['upload-offset']]).toEqual([
      409,
      'offset-mismatch',
      '8',
    ]);
    expect(house.blobs.received(file)).toBe(8);
  });

  it.each(['', '-1', '1e3', 'x', '9'.repeat(20)])('a place like %j is refused', async (offset) => {
    describeFile();
    expect((await put(offset, content)).status).toBe(400);
  });

  it('sent again after it was whole, is said to be so', async () => {
    describeFile();
    await put(0, content);
    expect(JSON.parse((await put(0, content)).body)).toEqual({ received: 20, done: true });
  });

  it('never becomes more than was said', async () => {
    describeFile();
    const refused = await put(0, Buffer.concat([content, Buffer.from('x')]));
    expect([refused.status, codeIn(refused.body)]).toEqual([413, 'too-large']);
  });

  it('that was cut keeps what came', async () => {
    describeFile();
    const upload = begin('ada', { method: 'PUT', headers: { 'upload-offset': '0', 'content-length': '20' } });
    upload.on('error', () => {});
    upload.write(content.subarray(0, 6));
    await untilReceived(6);
    upload.destroy();
    const rest = await put(6, content.subarray(6));
    expect(JSON.parse(rest.body)).toEqual({ received: 20, done: true });
  });

  it('belongs to who comes last, when an earlier line still hangs', async () => {
    describeFile();
    const hanging = begin('ada', {
      method: 'PUT',
      headers: { 'upload-offset': '0', 'content-length': '20' },
    });
    const cut = once(hanging, 'error');
    hanging.write(content.subarray(0, 6));
    await untilReceived(6);
    expect(JSON.parse((await put(6, content.subarray(6))).body)).toEqual({ received: 20, done: true });
    await cut;
  });

  it('that is another than was said is discarded with a code', async () => {
    describeFile();
    const wrong = await put(0, Buffer.from('0123456789abcdefghiX'));
    expect([wrong.status, codeIn(wrong.body)]).toEqual([422, 'hash-mismatch']);
    expect([house.blobs.coming.size, house.blobs.whole.size]).toEqual([0, 0]);
    expect(describeFile()).toEqual({ received: 0, done: false });
  });

  it('tells its sender how much is there', async () => {
    describeFile();
    await put(0, content.subarray(0, 8));
    expect((await ask('ada', { method: 'HEAD' })).headers['upload-offset']).toBe('8');
    expect((await ask('bob', { method: 'HEAD' })).status).toBe(404);
  });
});

async function untilReceived(bytes: number): Promise<void> {
  while (house.blobs.received(file) < bytes) await new Promise(setImmediate);
}

describe('who may', () => {
  it('upload: the sender alone', async () => {
    describeFile();
    for (const who of ['bob', 'eve'] as const) expect((await put(0, content, who)).status).toBe(404);
    expect(house.blobs.received(file)).toBe(0);
  });

  it('download: the sender, and members once it was sent', async () => {
    describeFile();
    await put(0, content);
    expect((await ask('bob')).status).toBe(404);
    people.ada.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
    expect((await ask('bob')).body).toBe(content.toString());
    expect((await ask('eve')).status).toBe(404);
  });

  it('neither: who has no token, or another’s', async () => {
    await sent();
    for (const headers of [
      { authorization: '' },
      { authorization: 'Bearer nobody' },
      { authorization: 'Basic ada' },
    ]) {
      const refused = await ask('', { headers });
      expect([refused.status, refused.headers['www-authenticate'], refused.body.includes('0123')]).toEqual([
        401,
        'Bearer',
        false,
      ]);
    }
    expect((await ask('', { address: `/files/${file}?token=ada` })).status).toBe(404);
  });

  it('change it after it was sent: nobody', async () => {
    await sent();
    expect((await put(0, content)).status).toBe(403);
    expect((await put(0, png, 'ada', `/files/${file}/thumbnail`)).status).toBe(403);
  });

  it.each(['/files/', '/files/..%2f..%2fparley.db', '/files/../parley.db', '/files/x', '/files/%00'])(
    'nothing is found at %s',
    async (address) => {
      expect((await ask('ada', { address })).status).toBe(404);
    },
  );
});

describe('a file that is fetched', () => {
  it('is only ever saved, never shown or run', async () => {
    await sent({ name: 'page"; x=".html', type: 'text/html' });
    const { headers } = await ask('bob');
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="page__ x__.html"; filename*=UTF-8''page%22%3B%20x%3D%22.html`,
      'cache-control': 'private, no-store',
    });
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/20'],
    ['bytes=18-', 206, 'ij', 'bytes 18-19/20'],
    ['bytes=-3', 206, 'hij', 'bytes 17-19/20'],
    ['bytes=18-99', 206, 'ij', 'bytes 18-19/20'],
    ['bytes=20-', 416, '', 'bytes */20'],
    ['bytes=-0', 416, '', 'bytes */20'],
    ['bytes=4-2', 200, content.toString(), undefined],
    ['bytes=0-1,4-5', 200, content.toString(), undefined],
    ['lines=1-2', 200, content.toString(), undefined],
  ])('in parts: %s', async (range, status, body, told) => {
    await sent();
    const part = await ask('bob', { headers: { range } });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([status, body, told]);
  });

  it('in parts only of the same content', async () => {
    await sent();
    const part = (tag: string) => ask('bob', { headers: { range: 'bytes=2-4', 'if-range': tag } });
    expect((await part(`"${sha256Of(content)}"`)).status).toBe(206);
    expect((await part('"other"')).status).toBe(200);
  });
});

describe('a thumbnail', () => {
  const small = () => `/files/${file}/thumbnail`;

  it('is a picture, and shown as one', async () => {
    describeFile();
    await put(0, content);
    expect((await put(0, png, 'ada', small())).status).toBe(200);
    people.ada.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
    const { status, headers } = await ask('bob', { address: small() });
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect((await ask('eve', { address: small() })).status).toBe(404);
  });

  it.each([
    ['text', Buffer.from('<svg onload=alert(1)>'), 400],
    ['too much', Buffer.alloc(limits.thumbnailBytes + 1), 413],
  ])('is not %s', async (_, body, status) => {
    describeFile();
    expect((await put(0, body, 'ada', small())).status).toBe(status);
  });
});

describe('pages of other origins', () => {
  it('the app’s may ask', async () => {
    await sent();
    const origin = 'app://parley';
    const preflight = await ask('', { method: 'OPTIONS', headers: { origin } });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, origin]);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
    expect((await ask('bob', { headers: { origin } })).headers['access-control-allow-origin']).toBe(origin);
  });

  it('others may not', async () => {
    await sent();
    const refused = await ask('bob', { headers: { origin: 'https://evil.example' } });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});

describe('too many at once', () => {
  it('of one person are refused, and others go on', async () => {
    describeFile();
    const hanging = Array.from({ length: limits.transfersPerPerson }, () => {
      const other = randomUUID() as FileId;
      describeFile({ file: other, sha256: sha256Of(other) });
      house.clock.advance(1_000);
      const upload = begin('ada', {
        method: 'PUT',
        address: `/files/${other}`,
        headers: { 'upload-offset': '0', 'content-length': '20' },
      });
      upload.on('error', () => {});
      upload.write('x');
      return { upload, other };
    });
    while (hanging.some(({ other }) => house.blobs.received(other) === 0)) await new Promise(setImmediate);
    const refused = await put(0, content);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '5']);
    expect((await ask('bob')).status).toBe(404);
    for (const { upload } of hanging) upload.destroy();
    while ((await put(0, content)).status === 429);
  });
});
