import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTurnCommand, runTurnCommand } from './turn-command.ts';

const newFolder = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'parley-turn-')), 'turn');

async function run(...argv: string[]): Promise<string> {
  const command = readTurnCommand(['turn-config', ...argv]);
  if (!command || 'problem' in command) throw new Error(command?.problem ?? 'not about TURN');
  return runTurnCommand(command);
}

const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('turn-config', () => {
  it('gives coturn and the service one secret, for their users alone', async () => {
    const folder = newFolder();
    const said = await run(folder, '--realm', 'relay.example', '--external-ip', '203.0.113.7');
    const [configuration, secretFile] = ['turnserver.conf', 'turn-secret'].map((name) =>
      path.join(folder, name),
    );
    const secret = readFileSync(secretFile ?? '', 'utf8').trim();
    expect(secret.length).toBeGreaterThan(40);
    const lines = readFileSync(configuration ?? '', 'utf8').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        `static-auth-secret=${secret}`,
        'use-auth-secret',
        'realm=relay.example',
        'external-ip=203.0.113.7',
        'no-tls',
      ]),
    );
    expect([modeOf(folder), modeOf(configuration ?? ''), modeOf(secretFile ?? '')]).toEqual([
      0o700, 0o600, 0o600,
    ]);
    expect(said).toContain(`--turn-secret-file ${secretFile} --turn-url 'turn:203.0.113.7:3478'`);
    expect(said).not.toContain(secret);
  });

  it('keeps the secret when it is said again', async () => {
    const folder = newFolder();
    await run(folder);
    const before = readFileSync(path.join(folder, 'turn-secret'), 'utf8');
    await run(folder, '--relay-ip', '10.0.0.5');
    expect(readFileSync(path.join(folder, 'turn-secret'), 'utf8')).toBe(before);
    const configuration = readFileSync(path.join(folder, 'turnserver.conf'), 'utf8');
    expect(configuration).toContain(`static-auth-secret=${before.trim()}`);
    // The two people of a call meet at the relay's own address; everything else in a private network stays closed.
    expect(configuration).toContain('allowed-peer-ip=10.0.0.5\n');
    expect(configuration).toContain('denied-peer-ip=10.0.0.0-10.255.255.255\n');
  });

  it('offers TLS where it has a certificate', async () => {
    const folder = newFolder();
    const said = await run(
      folder,
      '--cert',
      '/etc/a.pem',
      '--key',
      '/etc/a.key',
      '--external-ip',
      '203.0.113.7',
    );
    const configuration = readFileSync(path.join(folder, 'turnserver.conf'), 'utf8');
    expect(configuration).toMatch(/^tls-listening-port=5349\ncert=\/etc\/a.pem\npkey=\/etc\/a.key$/m);
    expect(said).toContain("--turn-url 'turns:203.0.113.7:5349?transport=tcp'");
  });

  it.each([
    [['f', '--relay-ip', 'somewhere'], '--relay-ip'],
    [['f', '--external-ip', '1.2.3'], '--external-ip'],
    [['f', '--cert', 'a.pem'], '--cert and --key'],
    [['f', '--realm', 'a\nno-auth'], '--realm'],
    [['f', '--cert', 'a\nno-auth', '--key', 'b'], '--cert'],
    [['f', 'g'], 'turn-config FOLDER'],
    [[], 'turn-config FOLDER'],
    [['f', '--colour'], '--colour'],
  ])('%j is refused, and it says why', (argv, named) => {
    expect(readTurnCommand(['turn-config', ...argv])).toEqual({
      problem: expect.stringContaining(named) as string,
    });
  });

  it('leaves other words alone', () => {
    expect(readTurnCommand(['--port', '1'])).toBeNull();
  });
});
