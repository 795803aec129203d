import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { createTemporaryFolder } from '../../src/service/fakes/socket-client.ts';
import { findSecrets, keptLogs } from '../fixtures/log-judge.ts';

const secret = randomBytes(32);
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sdp = 'v=0\r\no=- 4611731400430051336 2 IN IP4 192.0.2.17\r\n';
const candidate = 'candidate:842163049 1 udp 2122260223 192.0.2.17 51234 typ host';
/** Of 32 bytes, with letters and digits, as nearly all are. */
const token = 'f3kQ0uX9vZ1bN7mL5sR2tY8wE4aD6gHjKpCoViUxTqM';

/** As the log writes it: what has lines of its own is escaped. */
function logged(text: string): string {
  const lines: string[] = [];
  createLog((line) => lines.push(line)).info('something', { text });
  return lines.join('\n');
}

describe('a line that was planted', () => {
  it.each([
    ['a session token', jwt.sign({ sub: 'ada' }, secret)],
    ['an invite', `https://desk.local:7480/#invite=${token}`],
    ['a secret of 32 bytes', token],
    ['a password of a relay', createHmac('sha1', 'of the relay').update('1800000000:ada').digest('base64')],
    ['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a private key', JSON.stringify(privateKey.export({ format: 'jwk' }))],
    ['a code for another device', 'K7QM-2ZWX'],
    ['a session description', sdp],
    ['a session description', `a=${candidate}`],
    ['a session description', 'a=ice-ufrag:k3Jd'],
    ['an address of a call', candidate],
    ['an address of a call', '{"usernameFragment":"k3Jd"}'],
    ['what somebody wrote', 'the cake is in the cellar'],
  ])('with %s is found, as it is and in the log', (kind, text) => {
    const said = ['the cake is in the cellar'];
    const kindsIn = (written: string) => findSecrets(written, said).map((found) => found.split(': ')[0]);
    const around = (line: string) => `{"message":"starting"}\n${line}\n{"message":"window shown"}`;
    expect(kindsIn(around(text))).toContain(kind);
    expect(kindsIn(around(logged(text)))).toContain(kind);
  });

  it('with one line of a longer message is found', () => {
    expect(findSecrets('it said: second line', ['first line\nsecond line'])).toHaveLength(1);
  });
});

it('what life-cycle lines hold is not taken for a secret', () => {
  const lines = [
    '{"at":"2026-11-21T12:00:00.000Z","level":"info","message":"device connected","user":"5e8c2a6e-0f0b-4bb0-9d3a-2f6f0a2c9d11"}',
    '{"level":"warn","message":"refused at the door","code":"session-invalid","network":"127.0.0.1"}',
    'DevTools listening on ws://127.0.0.1:41235/devtools/browser/8e0ecb6c-4f52-4f52-9f52-0c6c8e0ecb6c',
    '[412:1121/130000.123456:ERROR:viz_main_impl.cc(184)] Exiting GPU process',
    '/tmp/parley-test-Ab12Cd/parley-Xy9Zw3/Default/shared_proto_db/metadata/MANIFEST-000001',
    'certificate 3f2a9c4be1d07f5586aa31c9e2b4d6f80123456789abcdef0123456789abcdef',
  ];
  expect(findSecrets(lines.join('\n'), ['One', 'level'])).toEqual([]);
});

it('what the app has kept of its log is read, and nothing is where it kept none', () => {
  const folder = createTemporaryFolder();
  expect(keptLogs(folder.path)).toBe('');
  mkdirSync(path.join(folder.path, 'logs'));
  for (const name of ['main.log', 'main.old.log'])
    writeFileSync(path.join(folder.path, 'logs', name), `${name} says ${token}`);
  expect(findSecrets(keptLogs(folder.path), [])).toHaveLength(2);
  folder.remove();
});
