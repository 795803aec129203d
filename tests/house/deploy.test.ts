import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPort, defaultStunPort } from '../../src/protocol/limits.ts';
import { readBackupCommand } from '../../src/service/backup/backup-command.ts';
import { readCliOptions, usage, variables } from '../../src/service/cli-options.ts';
import { readTurnCommand } from '../../src/service/nat/turn-command.ts';
import config from '../../vite.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll(/\\\n\s*/g, '');
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, first = '']) => first);

const guide = read('docs/running-a-service.md');
const container = read('deploy/Containerfile');
const unit = read('deploy/parley.service');
const written = ['deploy/README.md', 'deploy/coturn/README.md', 'deploy/coturn/parley-relay.service'].map(
  read,
);
const all = [guide, container, unit, ...written];

/** What is there in a checkout after `npm ci` and `npm run build`. */
const exists = (file: string): boolean =>
  file === path.relative(root, path.resolve(root, config.build?.outDir ?? '')) ||
  existsSync(path.join(root, file));

const settings = (text: string): NodeJS.ProcessEnv =>
  Object.fromEntries(
    [...text.matchAll(/(PARLEY_[A-Z_]+)=([^\s`\\]+)/g)].map(([, name, value]) => [name, value]),
  );

const parts = (line: string): string[] =>
  (line.match(/'[^']*'|\S+/g) ?? []).map((part) => part.replaceAll("'", ''));

/** The file with the secret is on the administrator's computer. */
const secretFile = path.join(mkdtempSync(path.join(tmpdir(), 'parley-deploy-')), 'turn-secret');
writeFileSync(secretFile, 'of the relay');

function problemOf(argv: string[]): string | undefined {
  const here = argv.map((part) => (part.endsWith('/turn-secret') ? secretFile : part));
  const understood = readBackupCommand(here, {}) ?? readTurnCommand(here) ?? readCliOptions(here, {});
  return 'problem' in understood ? understood.problem : undefined;
}

/** Of podman and systemctl, not of the service. */
const othersFlags = ['--format', '--network', '--now', '--rm'];

describe('what an administrator reads', () => {
  const lines = [guide, ...written].flatMap((text) => found(text, /^ {4}(.*)$/gm));
  const commands = lines.flatMap((line) =>
    found(line, /(?:npm run service --|src\/service\/cli\.ts) ?(.*)$/g),
  );

  it('is there to be tried', () => expect(commands.length).toBeGreaterThanOrEqual(7));

  it.each(commands)('%s: is understood', (command) => {
    expect(problemOf(parts(command))).toBeUndefined();
  });

  it('names flags that there are', () => {
    const relay = readTurnCommand(['turn-config', '--help']);
    const explained = `${usage} ${relay && 'problem' in relay ? relay.problem : ''}`;
    const known = new Set([...found(explained, /(--[a-z-]+)/g), ...othersFlags]);
    const named = [guide, ...written].flatMap((text) => found(text, /`[^`\n]*?(--[a-z-]+)[^`\n]*`/g));
    expect(named.filter((flag) => !known.has(flag))).toEqual([]);
  });

  it('names variables that are read', () => {
    const named = all.flatMap((text) => found(text, /(PARLEY_[A-Z_]+)/g));
    expect(named.filter((name) => !variables.includes(name))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = all.flatMap((text) => [
      ...found(text, /\/opt\/parley\/([\w./-]+)/g),
      ...found(text, /(deploy\/[\w.]+)/g),
    ]);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !exists(file))).toEqual([]);
  });

  it.each([container, unit, guide])('has settings that are taken', (text) => {
    expect(Object.keys(settings(text))).not.toEqual([]);
    expect(readCliOptions(['--key', 'k.pem', '--cert', 'c.pem'], settings(text))).not.toHaveProperty(
      'problem',
    );
  });
});

describe('the container', () => {
  it('copies what is there', () => {
    const copied = found(container, /^COPY (?:--from=build )?(.*) \S+$/gm).flatMap(parts);
    const files = copied.map((file) => file.replace(/^\/parley\//, ''));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !exists(file))).toEqual([]);
  });

  it('starts the service, whose ports are open', () => {
    expect(found(container, /^CMD \["node", "([^"]+)"\]$/gm)).toEqual(['src/service/cli.ts']);
    expect(found(container, /^EXPOSE (.*)$/gm)).toEqual([`${defaultPort} ${defaultStunPort}/udp`]);
    expect(found(guide, / -p (\S+)/g)).toEqual([
      `${defaultPort}:${defaultPort}`,
      `${defaultStunPort}:${defaultStunPort}/udp`,
    ]);
    expect(readCliOptions([], settings(container))).toMatchObject({ host: '0.0.0.0', port: defaultPort });
  });
});

it('the unit can write where the guide has the data and the backups', () => {
  const folders = found(unit, /^StateDirectory=(.*)$/gm).flatMap(parts);
  expect(folders.map((name) => `/var/lib/${name}`)).toEqual(['/var/lib/parley', '/var/lib/parley-backups']);
  expect(settings(unit)).toMatchObject({ PARLEY_DATA: '/var/lib/parley', PARLEY_HOST: '0.0.0.0' });
  expect(guide).toContain('backup /var/lib/parley-backups/');
});

/** Of what runs on a server, and needs none of it. */
const givenUp = [
  'NoNewPrivileges=yes',
  'RestrictSUIDSGID=yes',
  'CapabilityBoundingSet=',
  'AmbientCapabilities=',
  'ProtectSystem=strict',
  'ProtectHome=yes',
  'ProtectClock=yes',
  'ProtectControlGroups=yes',
  'ProtectHostname=yes',
  'ProtectKernelLogs=yes',
  'ProtectKernelModules=yes',
  'ProtectKernelTunables=yes',
  'ProtectProc=invisible',
  'ProcSubset=pid',
  'PrivateDevices=yes',
  'PrivateTmp=yes',
  'PrivateUsers=yes',
  'RestrictNamespaces=yes',
  'RestrictRealtime=yes',
  'RemoveIPC=yes',
  'LockPersonality=yes',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
  'SystemCallFilter=~@privileged',
  'SystemCallErrorNumber=EPERM',
  'UMask=0077',
];

it.each(['deploy/parley.service', 'deploy/parley-backup.service', 'deploy/coturn/parley-relay.service'])(
  '%s gives up all that it does not need',
  (file) => {
    const lines = read(file).split('\n');
    expect(givenUp.filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith('RestrictAddressFamilies='))).toBe(true);
    expect(lines.some((line) => /^(User=parley|DynamicUser=yes)$/.test(line))).toBe(true);
  },
);
