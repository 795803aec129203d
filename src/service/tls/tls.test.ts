import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { request as requestPlainly, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import path from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { silentLog } from '../../base/log.ts';
import { createTemporaryFolder, enter, type TemporaryFolder } from '../fakes/socket-client.ts';
import { startService, type RunningService, type ServiceOptions } from '../start-service.ts';
import { fingerprintOf } from './certificate-pair.ts';
import { isLoopback } from '../../base/is-loopback.ts';
import { keepCertificate } from './kept-certificate.ts';
import { makeCertificate } from './self-made.ts';

const nowMs = Date.UTC(2026, 10, 21);
const yearMs = 365 * 24 * 3_600_000;

let folder: TemporaryFolder;
let service: RunningService | undefined;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(async () => {
  await service?.close();
  service = undefined;
  folder.remove();
});

describe('a certificate of its own', () => {
  it('is for names and addresses, for two years and a little, and for servers alone', async () => {
    const { cert } = await makeCertificate(['office.local', '192.168.1.20', 'fe80::1'], nowMs);
    const parsed = new X509Certificate(cert);
    expect(parsed.checkHost('office.local')).toBe('office.local');
    expect(parsed.checkIP('192.168.1.20')).toBe('192.168.1.20');
    expect(parsed.checkHost('other.local')).toBeUndefined();
    expect(parsed.ca).toBe(false);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.validToDate.getTime() - nowMs).toBeGreaterThan(2 * yearMs);
  });

  it('is kept, for its owner’s eyes', async () => {
    const first = await keepCertificate(folder.path, ['localhost'], nowMs);
    expect(await keepCertificate(folder.path, ['localhost'], nowMs)).toEqual(first);
    expect(statSync(path.join(folder.path, 'tls-key.pem')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['it grows old', ['localhost'], nowMs + 2.2 * yearMs],
    ['the computer has another address', ['localhost', '10.0.0.7'], nowMs],
  ])('is made anew with the same key when %s', async (_, names, laterMs) => {
    const first = await keepCertificate(folder.path, ['localhost'], nowMs);
    const second = await keepCertificate(folder.path, names, laterMs);
    expect(second.cert).not.toBe(first.cert);
    expect(fingerprintOf(second.cert)).toBe(fingerprintOf(first.cert));
  });

  const keyFile = () => path.join(folder.path, 'tls-key.pem');
  const certFile = () => path.join(folder.path, 'tls-cert.pem');

  it.each([
    ['gone', () => rmSync(certFile())],
    ['half written', () => truncateSync(certFile(), 100)],
    ['empty', () => truncateSync(certFile(), 0)],
    ['of another key', (other: string) => writeFileSync(certFile(), other)],
  ])('is made anew with the same key when it is %s', async (_, damage) => {
    const first = await keepCertificate(folder.path, ['localhost'], nowMs);
    damage((await makeCertificate(['localhost'], nowMs)).cert);
    const second = await keepCertificate(folder.path, ['localhost'], nowMs);
    expect([second.key, fingerprintOf(second.cert)]).toEqual([first.key, fingerprintOf(first.cert)]);
    expect(new X509Certificate(second.cert).checkPrivateKey(createPrivateKey(second.key))).toBe(true);
    expect(await keepCertificate(folder.path, ['localhost'], nowMs)).toEqual(second);
  });

  it('whose key is damaged is replaced by nobody but a person: everybody knows the service by it', async () => {
    const { cert } = await keepCertificate(folder.path, ['localhost'], nowMs);
    truncateSync(keyFile(), 60);
    await expect(keepCertificate(folder.path, ['localhost'], nowMs)).rejects.toThrow(
      'tls-key.pem is damaged',
    );
    expect([statSync(keyFile()).size, readFileSync(certFile(), 'utf8')]).toEqual([60, cert]);
  });

  it('is written beside its place first; what an interrupted start left there is no way to its key', async () => {
    writeFileSync(`${keyFile()}.part`, '-----BEGIN PRIV');
    const made = await keepCertificate(folder.path, ['localhost'], nowMs);
    expect(readdirSync(folder.path).sort()).toEqual(['tls-cert.pem', 'tls-key.pem']);
    expect(readFileSync(keyFile(), 'utf8')).toBe(made.key);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  });
});

it.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['[::1]', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['127.0.0.1.evil.example', false],
  ['192.168.1.20', false],
])('%s is this computer: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is);
});

const start = async (change: Partial<ServiceOptions> = {}): Promise<RunningService> => {
  const options = { host: '0.0.0.0', port: 0, dataDir: folder.path, log: silentLog, policy: 'open' as const };
  return (service = await startService({ ...options, ...change }));
};

/** What its door says to who believes to be at this name. */
async function statusAs(port: number, host: string, origin?: string): Promise<number | undefined> {
  const headers = { host, ...(origin !== undefined && { origin }) };
  const asked = requestPlainly({ port, host: '127.0.0.1', path: '/health', headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

/** What the service shows of itself to a TLS client. */
async function certificateAt(port: number): Promise<string> {
  const socket = connectSecurely({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { raw } = socket.getPeerCertificate();
  socket.destroy();
  return new X509Certificate(raw).toString();
}

async function speakPlainly(port: number, text: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(parts).toString();
}

describe('a service that others reach', () => {
  it('speaks TLS with the certificate that it names, and people meet over it', async () => {
    const { port, fingerprint } = await start();
    expect(fingerprintOf(await certificateAt(port))).toBe(fingerprint);
    const socket = new WebSocket(`wss://127.0.0.1:${port}/ws`, { rejectUnauthorized: false });
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 1, type: 'ping', data: {} }));
    const [answer] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(answer.toString())).toMatchObject({ re: 1, error: { code: 'hello-required' } });
    socket.terminate();
  });

  it('answers https, and this computer in the clear on the same port', async () => {
    const { port } = await start();
    const secure = request({ port, host: '127.0.0.1', path: '/health', rejectUnauthorized: false }).end();
    const [response] = (await once(secure, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    const ada = await enter(port);
    expect(await ada.ask('ping', {})).toEqual({});
    ada.socket.terminate();
  });

  it('tells who comes how they look from outside, and lives where that cannot be', async () => {
    const { port } = await start({ stunPort: 34_781 });
    const ada = await enter(port);
    expect(ada.welcome.stunPort).toBe(34_781);
    const folder2 = createTemporaryFolder();
    const second = await startService({
      ...{ host: '0.0.0.0', port: 0, dataDir: folder2.path, log: silentLog, policy: 'open' },
      stunPort: 34_781,
    });
    const bob = await enter(second.port);
    expect(bob.welcome.stunPort).toBeNull();
    for (const { socket } of [ada, bob]) socket.terminate();
    await second.close();
    folder2.remove();
  });

  it('keeps its fingerprint over a restart', async () => {
    const { fingerprint } = await start();
    await service?.close();
    expect((await start()).fingerprint).toBe(fingerprint);
  });

  it('uses a certificate from files, and reads it again when it changes', async () => {
    const files = { cert: path.join(folder.path, 'a.pem'), key: path.join(folder.path, 'k.pem') };
    const write = ({ cert, key }: { cert: string; key: string }): void => {
      writeFileSync(files.key, key);
      writeFileSync(files.cert, cert);
    };
    write(await makeCertificate(['one.example'], nowMs));
    const { port, fingerprint } = await start({ certificate: files });
    expect(fingerprint).toBeNull();
    expect(new X509Certificate(await certificateAt(port)).checkHost('one.example')).toBeDefined();
    expect([await statusAs(port, 'one.example'), await statusAs(port, 'two.example')]).toEqual([200, 403]);
    write(await makeCertificate(['two.example'], nowMs));
    await expect
      .poll(async () => new X509Certificate(await certificateAt(port)).checkHost('two.example'), {
        timeout: 15_000,
      })
      .toBeDefined();
    expect([await statusAs(port, 'one.example'), await statusAs(port, 'two.example')]).toEqual([403, 200]);
  }, 20_000);

  it('is called by the names of a wildcard too, and not by what only stands beside them', async () => {
    const files = { cert: path.join(folder.path, 'a.pem'), key: path.join(folder.path, 'k.pem') };
    const { key, cert } = await makeCertificate(['*.example.org'], nowMs);
    writeFileSync(files.key, key);
    writeFileSync(files.cert, cert);
    const { port } = await start({ certificate: files });
    const names = [
      'meet.example.org:7480',
      'example.org',
      'a.b.example.org',
      'meet.example.org.evil.example',
    ];
    const statuses = await Promise.all(names.map((name) => statusAs(port, name)));
    expect(statuses).toEqual([200, 403, 403, 403]);
  });

  it('knows the address that it was said to be reached by, also in its own certificate', async () => {
    const { port } = await start({ address: 'https://meet.example.org' });
    expect(new X509Certificate(await certificateAt(port)).checkHost('meet.example.org')).toBeDefined();
    expect(await statusAs(port, 'meet.example.org', 'https://meet.example.org')).toBe(200);
    expect(await statusAs(port, 'other.example.org')).toBe(403);
  });

  it('says nothing to noise, and closes', async () => {
    const { port } = await start();
    expect(await speakPlainly(port, '\u0016\u0003rubbish\r\n\r\n')).not.toContain('HTTP');
    expect(readFileSync(path.join(folder.path, 'tls-cert.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
  });
});

describe('a service of this computer alone', () => {
  it('behind a proxy that changes the host knows its pages, and asks for invites', async () => {
    const { port } = await start({
      host: '127.0.0.1',
      address: 'https://meet.example.org',
      policy: undefined,
    });
    expect(await statusAs(port, `127.0.0.1:${port}`, 'https://meet.example.org')).toBe(200);
    expect(await statusAs(port, `127.0.0.1:${port}`, 'https://evil.example')).toBe(403);
    await expect(enter(port)).rejects.toThrow('invite');
  });

  it('has no certificate and needs none', async () => {
    const { port, fingerprint } = await start({ host: '127.0.0.1' });
    expect(fingerprint).toBeNull();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });
});
