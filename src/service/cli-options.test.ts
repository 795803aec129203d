import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultPort } from '../protocol/limits.ts';
import { readCliOptions, usage } from './cli-options.ts';

describe('options of the service by itself', () => {
  it('are for this computer alone, unless it is told otherwise', () => {
    expect(readCliOptions([], {})).toMatchObject({
      host: '127.0.0.1',
      port: defaultPort,
      dataDir: path.resolve('parley-data'),
      origins: [],
      help: false,
    });
  });

  it.each([
    [['--host-only'], {}, '0.0.0.0'],
    [[], { PARLEY_HOST_ONLY: '1' }, '0.0.0.0'],
    [['--host-only', '--host', '10.0.0.5'], {}, '10.0.0.5'],
    [['--host-only'], { PARLEY_HOST: '10.0.0.5' }, '10.0.0.5'],
    [[], { PARLEY_HOST_ONLY: '0' }, '127.0.0.1'],
  ])('%j, %j: a spare computer is reached by others: %s', (argv, env, host) => {
    expect(readCliOptions(argv, env)).toMatchObject({ host });
  });

  it('come from the command line', () => {
    const ice = [{ urls: ['turn:127.0.0.1'], username: 'u', credential: 'c' }];
    const line =
      '--host 0.0.0.0 --port 0 --data d --web w --name Office --origin https://a.example --origin https://b.example';
    const times = ['--newcomers', '7', '--ring-ms', '10', '--grace-ms', '20', '--ice', JSON.stringify(ice)];
    expect(readCliOptions([...line.split(' '), ...times], {})).toEqual({
      host: '0.0.0.0',
      port: 0,
      name: 'Office',
      announce: false,
      help: false,
      dataDir: path.resolve('d'),
      webRoot: 'w',
      iceServers: ice,
      origins: ['https://a.example', 'https://b.example'],
      certificate: undefined,
      stunPort: undefined,
      turn: undefined,
      logLevel: 'info',
      metricsToken: undefined,
      newcomersPerHour: 7,
      ringMs: 10,
      graceMs: 20,
    });
  });

  it('name a relay with its secret from a file or the environment', () => {
    const urls = ['turn:relay.example:3478', 'turn:relay.example:3478?transport=tcp'];
    const env = { PARLEY_TURN_URLS: urls.join(), PARLEY_TURN_SECRET: 'of the relay' };
    expect(readCliOptions([], env)).toMatchObject({ turn: { urls, secret: 'of the relay' } });
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'parley-options-')), 'secret');
    writeFileSync(file, 'from a file\n');
    const argv = [...urls.flatMap((url) => ['--turn-url', url]), '--turn-secret-file', file];
    expect(readCliOptions(argv, env)).toMatchObject({ turn: { urls, secret: 'from a file' } });
  });

  it.each([
    [['--announce'], {}, true],
    [[], { PARLEY_ANNOUNCE: '1' }, true],
    [[], { PARLEY_ANNOUNCE: '0' }, false],
    [[], {}, false],
  ])('tell the network only when asked: %j %j', (argv, env, announce) => {
    expect(readCliOptions(argv, env)).toMatchObject({ announce });
  });

  it('come from the environment, and the command line is stronger', () => {
    const env = {
      PARLEY_PORT: '1',
      PARLEY_NAME: 'Env',
      PARLEY_RING_MS: '5',
      PARLEY_ORIGINS: 'app://a,app://b',
    };
    expect(readCliOptions(['--name', 'Line'], env)).toMatchObject({
      port: 1,
      name: 'Line',
      ringMs: 5,
      origins: ['app://a', 'app://b'],
    });
  });

  it.each([
    [['--cert', 'a.pem'], '--cert and --key'],
    [['--log-level', 'loud'], '--log-level'],
    [['--metrics-token', 'short'], '--metrics-token'],
    [['--port', '70000'], '--port'],
    [['--address', 'meet.example.org'], '--address'],
    [['--address', 'http://meet.example.org'], '--address'],
    [['--address', 'https://meet.example.org/parley'], '--address'],
    [['--address', 'https://ada@meet.example.org'], '--address'],
    [['--port', '-1'], '--port'],
    [['--port', '1e3'], '--port'],
    [['--ring-ms', 'soon'], '--ring-ms'],
    [['--ice', '{'], '--ice'],
    [['--ice', '[{"url":"stun:x"}]'], '--ice'],
    [['--ice', '[{"urls":["http://x"]}]'], '--ice'],
    [['--name', 'x'.repeat(65)], '--name'],
    [['--turn-url', 'stun:relay.example'], '--turn-url'],
    [['--turn-url', 'turn:relay.example'], 'belong together'],
    [['--turn-secret-file', fileURLToPath(import.meta.url)], 'belong together'],
    [['--turn-url', 'turn:relay.example', '--turn-secret-file', 'not-there'], 'cannot be read'],
    [['--colour', 'red'], '--colour'],
    [['stray'], 'stray'],
  ])('%j is refused, and it says which', (argv, named) => {
    expect(readCliOptions(argv, {})).toEqual({ problem: expect.stringContaining(named) as string });
  });

  it.each([
    [['--address', 'https://Meet.example.org/'], {}, 'https://meet.example.org'],
    [[], { PARLEY_ADDRESS: 'https://meet.example.org:7480' }, 'https://meet.example.org:7480'],
    [['--address', 'https://meet.example.org:443'], {}, 'https://meet.example.org'],
    [[], {}, undefined],
  ])('%j %j: people reach it by %s', (argv, env, address) => {
    const options = readCliOptions(argv, env);
    expect('problem' in options ? options.problem : options.address).toBe(address);
  });

  it('a wrong one of the environment is refused too', () => {
    expect(readCliOptions([], { PARLEY_PORT: 'x' })).toMatchObject({
      problem: expect.stringContaining('--port') as string,
    });
  });

  it('are all explained', () => {
    const explained = [
      'host',
      'address',
      'port',
      'data',
      'web',
      'name',
      'turn-url',
      'turn-secret-file',
      'ice',
      'origin',
      'newcomers',
      'ring-ms',
      'grace-ms',
      'help',
    ];
    for (const option of explained) expect(usage).toContain(`--${option}`);
    expect(readCliOptions(['--help'], {})).toMatchObject({ help: true });
  });
});
