import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runTurnCommand } from '../../src/service/nat/turn-command.ts';
import type { Host } from './hosts.ts';

export interface Relay {
  /** Every way to it, the best first. */
  readonly urls: readonly string[];
  readonly secret: string;
  readonly secretFile: string;
  /** What coturn said so far. */
  output(): string;
  stop(): void;
}

interface RelayOptions {
  /** Where it keeps its files. */
  readonly folder: string;
  readonly address: string;
  /** Null: in this test's own network. */
  readonly host: Host | null;
  /** With one it speaks TLS too, on 5349. */
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** Beyond what is deployed. */
  readonly more?: readonly string[];
}

const plain = (...words: readonly string[]): [string, ...string[]] => [...words] as [string, ...string[]];

/** coturn does not say when it listens. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(50);
}

/** Debian's coturn as somebody who follows docs/running-a-service.md has it. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { folder, address, host, certificate = null, more = [] } = options;
  await runTurnCommand({
    folder,
    settings: { realm: 'lab', relayAddress: address, externalAddress: null, certificate },
  });
  const words = [
    'turnserver',
    '-c',
    path.join(folder, 'turnserver.conf'),
    '--pidfile',
    path.join(folder, 'pid'),
  ];
  const files = ['--userdb', path.join(folder, 'users.db')];
  const wrap = host?.command ?? plain;
  const [program, ...rest] = wrap(...words, ...files, ...more);
  const relay = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [relay.stdout, relay.stderr]) stream.on('data', (text) => (output += String(text)));
  const listening = [
    ...wrap('ss', '--no-header', '--listening', '--tcp', '--numeric', 'sport = :3478'),
  ] as const;
  await until(() => {
    if (relay.exitCode !== null) throw new Error(`coturn ended. It said:\n${output}`);
    const [ask, ...words] = listening;
    return execFileSync(ask ?? '', words, { encoding: 'utf8' }) !== '';
  });
  const secretFile = path.join(folder, 'turn-secret');
  return {
    urls: [
      `turn:${address}:3478`,
      `turn:${address}:3478?transport=tcp`,
      ...(certificate ? [`turns:${address}:5349?transport=tcp`] : []),
    ],
    secret: readFileSync(secretFile, 'utf8').trim(),
    secretFile,
    output: () => output,
    stop: () => void relay.kill('SIGKILL'),
  };
}
