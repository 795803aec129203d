import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { MessageId, RoomId } from '../../src/protocol/ids.ts';
import { createTemporaryFolder, enter, type SocketDevice } from '../../src/service/fakes/socket-client.ts';

const entry = path.resolve(import.meta.dirname, '../../src/service/cli.ts');

/** A service under attack, and two who only want to talk. */
export interface BesiegedService {
  readonly port: number;
  /** A socket that has said nothing yet; from another address of this computer where one is named. */
  dial(from?: string): Promise<Socket>;
  /** What its process holds in memory. */
  bytesHeld(): number;
  /** The two exchange so many messages in turn; resolves when each has arrived on the other side. */
  talk(messages: number): Promise<void>;
  end(): Promise<void>;
}

async function portOf(lines: AsyncIterable<string>): Promise<number> {
  for await (const line of lines) {
    const port = Number(/:(\d+)\/$/.exec(line)?.[1]);
    if (port) return port;
  }
  throw new Error('the service did not start');
}

function createTalk(both: readonly [SocketDevice, SocketDevice], room: RoomId) {
  let turn = 0;
  return async (messages: number): Promise<void> => {
    for (let count = 0; count < messages; count += 1) {
      const [from, to] = turn++ % 2 === 0 ? both : ([both[1], both[0]] as const);
      const message = randomUUID() as MessageId;
      await from.ask('chat.send', { room, message, text: 'are you there?' });
      while ((await to.next('chat.message')).message.message !== message);
    }
  };
}

export async function besiege(): Promise<BesiegedService> {
  const folder = createTemporaryFolder();
  const child = spawn(process.execPath, [entry, '--port', '0', '--data', folder.path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  const port = await portOf(createInterface({ input: child.stdout }));
  const ada = await enter(port, { name: 'Ada' });
  const bob = await enter(port, { name: 'Bob' });
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
    },
  };
}

const mebibyte = 1024 * 1024;
/** Generous: what matters is that it does not rise with what the attacker sends. */
export const mayGrowBytes = 96 * mebibyte;
