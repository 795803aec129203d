import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { MessageId, RoomId } from '../../src/protocol/ids.ts';
import { parseInvitation } from '../../src/protocol/invite-link.ts';
import { expectNoSecrets } from '../fixtures/log-judge.ts';
import { createTemporaryFolder, enter, type SocketDevice } from '../../src/service/fakes/socket-client.ts';

/** What the two say to each other. */
const greeting = 'are you there?';
const entry = path.resolve(import.meta.dirname, '../../src/service/cli.ts');
const besieger = path.join(import.meta.dirname, 'besieger.ts');

/** Somebody in a process of their own, who holds half-open connections. */
export interface Siege {
  /** When all of them were open at once. */
  readonly full: Promise<unknown>;
  end(): Promise<void>;
}

/** A service under attack, and two who only want to talk. */
export interface BesiegedService {
  readonly port: number;
  /** A socket that has said nothing yet; from another address of this computer where one is named. */
  dial(from?: string): Promise<Socket>;
  /** From another process: so many that say this. */
  lay(what: string, count: number): Siege;
  /** What its process holds in memory. */
  bytesHeld(): number;
  /** And how many files and sockets it has open. */
  openFiles(): number;
  /** The two exchange so many messages in turn; resolves when each has arrived on the other side. */
  talk(messages: number): Promise<void>;
  /** Throws where its log holds what no log may hold. */
  end(): Promise<void>;
}

/** Where it is, and the invite of whoever comes first. */
async function greetingOf(lines: AsyncIterable<string>) {
  for await (const line of lines) {
    const { address, invite } = parseInvitation(line);
    if (invite !== null) return { port: Number(new URL(address).port), invite };
  }
  throw new Error('the service did not start');
}

async function enterBoth(port: number, token: string): Promise<[SocketDevice, SocketDevice]> {
  const ada = await enter(port, { name: 'Ada', admission: { kind: 'invite', token } });
  const forBob = { role: 'member', room: null, expiresInMs: null, uses: 1, label: '' } as const;
  const invite = await ada.ask('invite.create', forBob);
  const bob = await enter(port, { name: 'Bob', admission: { kind: 'invite', token: invite.token } });
  return [ada, bob];
}

function createTalk(both: readonly [SocketDevice, SocketDevice], room: RoomId) {
  let turn = 0;
  return async (messages: number): Promise<void> => {
    for (let count = 0; count < messages; count += 1) {
      const [from, to] = turn++ % 2 === 0 ? both : ([both[1], both[0]] as const);
      const message = randomUUID() as MessageId;
      await from.ask('chat.send', { room, message, text: greeting });
      while ((await to.next('chat.message')).message.message !== message);
    }
  };
}

function lay(port: number, what: string, count: number): Siege {
  const child = fork(besieger, [`${port}`, `${count}`, what]);
  const gone = once(child, 'exit');
  return {
    full: once(child, 'message'),
    async end() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export async function besiege(host = '127.0.0.1'): Promise<BesiegedService> {
  const folder = createTemporaryFolder();
  const child = spawn(
    process.execPath,
    [entry, '--host', host, '--port', '0', '--stun-port', '0', '--data', folder.path],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let written = '';
  child.stderr.on('data', (data: Buffer) => (written += data.toString()));
  const gone = once(child, 'exit');
  const { port, invite } = await greetingOf(createInterface({ input: child.stdout }));
  const [ada, bob] = await enterBoth(port, invite);
  const { room } = (await ada.ask('room.open', { with: bob.self })).room;
  const dialled = new Set<Socket>();
  return {
    port,
    async dial(from = '127.0.0.1') {
      const socket = connect({ host: '127.0.0.1', port, localAddress: from });
      socket.on('error', () => {});
      dialled.add(socket);
      await once(socket, 'connect');
      return socket;
    },
    lay: (what, count) => lay(port, what, count),
    openFiles: () => readdirSync(`/proc/${child.pid}/fd`).length,
    bytesHeld() {
      const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kib) * 1024;
    },
    talk: createTalk([ada, bob], room),
    async end() {
      for (const socket of dialled) socket.destroy();
      child.kill('SIGTERM');
      await gone;
      folder.remove();
      expectNoSecrets(written, [greeting]);
    },
  };
}

const mebibyte = 1024 * 1024;
/** Generous: what matters is that it does not rise with what the attacker sends. */
export const mayGrowBytes = 96 * mebibyte;
