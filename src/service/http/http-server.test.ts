import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type RequestOptions,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../fakes/socket-client.ts';
import { createHttpDoors } from './http-server.ts';

let folder: TemporaryFolder;
let port: number;
let server: Server = createServer();
let open: (metricsToken: string | undefined) => Promise<void>;
let isReady = true;

beforeEach(async () => {
  folder = createTemporaryFolder();
  const web = path.join(folder.path, 'web');
  mkdirSync(path.join(web, 'assets'), { recursive: true });
  mkdirSync(path.join(folder.path, 'web-secret'));
  writeFileSync(path.join(web, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(web, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(path.join(web, 'notes.txt'), 'not for the web');
  writeFileSync(path.join(folder.path, 'secret.js'), 'secret');
  writeFileSync(path.join(folder.path, 'web-secret', 'secret.js'), 'secret');
  const rules = { origins: ['app://parley'], hostNames: ['office.local'], isCertified: () => false };
  const deps = {
    rules,
    webRoot: web,
    health: () => ({ status: 'ok' }),
    isReady: () => isReady,
    metrics: () => 'numbers\n',
    routes: [],
  };
  open = async (metricsToken) => {
    server.close();
    server = createHttpDoors({ ...deps, metricsToken }).plain();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await open('watcher');
});
afterEach(() => {
  server.close();
  folder.remove();
});

/** Not fetch: it would tidy the path and set Host by itself. */
async function get(address: string, options: RequestOptions = {}) {
  const sent = request({ host: '127.0.0.1', port, path: address, agent: false, ...options }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks = (await response.toArray()) as Buffer[];
  const { statusCode: status, headers } = response;
  return { status, headers, body: Buffer.concat(chunks).toString() };
}

describe('health', () => {
  it('answers', async () => {
    const { status, body, headers } = await get('/health');
    expect([status, body, headers['content-type']]).toEqual([200, '{"status":"ok"}', 'application/json']);
  });
});

describe('the interface’s files', () => {
  it.each(['/', '/index.html', '/?call=1'])('%s is the page, looked for anew each time', async (address) => {
    const { status, body, headers } = await get(address);
    expect([status, body]).toEqual([200, '<!doctype html>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });

  it('what is named by content may be kept', async () => {
    const { body, headers } = await get('/assets/app-1a2b.js');
    expect(body).toBe('export {};');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('come with the strictest policy they can live with', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy'];
    for (const rule of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self';",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/'unsafe|\*/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/../web-secret/secret.js',
    '/..%2fweb-secret/secret.js',
    '/secret.js%00.js',
    '/%',
    '/notes.txt',
    '/assets',
    '/missing.js',
  ])('nothing else is served: %s', async (address) => {
    const { status, body } = await get(address);
    expect([status, body]).toEqual([404, 'There is nothing here.\n']);
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'Hier gibt es nichts.\n'],
    ['fr, de;q=0.5', 'Hier gibt es nichts.\n'],
    ['en-GB, de;q=0.5', 'There is nothing here.\n'],
    ['fr', 'There is nothing here.\n'],
    [',;=', 'There is nothing here.\n'],
  ])('what a browser asks for as %s is said so, and kept for nobody else', async (wished, said) => {
    const answer = await get('/missing.js', { headers: { 'accept-language': wished } });
    expect(answer).toMatchObject({ body: said, headers: { 'cache-control': 'no-store' } });
  });

  it('HEAD has no body, other methods are refused', async () => {
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await get('/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

describe('who asks and does not read', () => {
  const largeBytes = 8 * 1024 * 1024;
  const ask = (address: string): string => `GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const dial = (text: string): Socket => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.write(text);
    return socket;
  };

  it('makes the service hold a little of an answer, not all of it', async () => {
    writeFileSync(path.join(folder.path, 'web', 'large.js'), Buffer.alloc(largeBytes, 'x'));
    const answered = once(server, 'request');
    const socket = dial(ask('/large.js')).pause();
    const [, response] = (await answered) as [IncomingMessage, ServerResponse];
    expect((await get('/large.js')).body).toHaveLength(largeBytes);
    expect(response.headersSent).toBe(true);
    expect(response.writableLength).toBeLessThan(256 * 1024);
    socket.destroy();
  });

  it('is cut after a while', () => {
    expect(server.timeout).toBe(limits.transferIdleMs);
  });

  it('is cut at once with many questions on one connection', async () => {
    const answers: Buffer[] = [];
    const socket = dial(ask('/').repeat(100)).on('data', (part) => answers.push(part));
    await once(socket, 'close');
    const answered = Buffer.concat(answers).toString().split('HTTP/1.1 200').length - 1;
    expect(answered).toBeLessThanOrEqual(8);
    expect((await get('/')).status).toBe(200);
  });

  it('may ask one thing after the other', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let count = 0; count < 20; count += 1) expect((await get('/', { agent })).status).toBe(200);
    agent.destroy();
  });
});

describe('who watches over the service', () => {
  it('is told whether it is ready', async () => {
    expect((await get('/ready')).status).toBe(200);
    isReady = false;
    expect((await get('/ready')).status).toBe(503);
    isReady = true;
  });

  it('gets numbers with the token alone, where there is one', async () => {
    const authorised = { headers: { host: 'localhost', authorization: 'Bearer watcher' } };
    expect(await get('/metrics', authorised)).toMatchObject({ status: 200, body: 'numbers\n' });
    const wrong = { headers: { host: 'localhost', authorization: 'Bearer watche' } };
    expect((await get('/metrics', wrong)).status).toBe(403);
    expect((await get('/metrics')).status).toBe(403);
  });

  it('gets them without one only on this computer, and not through a proxy on it', async () => {
    await open(undefined);
    expect((await get('/metrics')).status).toBe(200);
    const handedOn = { headers: { host: 'localhost', 'x-forwarded-for': '203.0.113.9' } };
    expect((await get('/metrics', handedOn)).status).toBe(403);
  });
});

describe('who may enter', () => {
  it.each([
    ['an address', { host: '127.0.0.1:80' }, 200],
    ['an IPv6 address', { host: '[::1]:80' }, 200],
    ['localhost', { host: 'localhost' }, 200],
    ['a name of this service', { host: 'office.local:7480' }, 200],
    ['a name of another site (DNS rebinding)', { host: 'evil.example' }, 403],
    ['a name that looks like an address', { host: '127.0.0.1.evil.example' }, 403],
    ['nonsense', { host: 'a b' }, 403],
    ['the app', { host: 'localhost', origin: 'app://parley' }, 200],
    ['its own page', { host: 'localhost:7480', origin: 'http://localhost:7480' }, 200],
    ['its own page behind TLS', { host: 'office.local', origin: 'https://office.local' }, 200],
    ['its own page on another port', { host: 'localhost:7480', origin: 'http://localhost:80' }, 403],
    ['a page of another site', { host: 'localhost', origin: 'https://evil.example' }, 403],
    ['a page without an origin of its own', { host: 'localhost', origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await get('/health', { headers })).status).toBe(status);
  });
});
