import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../base/log.ts';
import { limits } from '../../protocol/limits.ts';
import { startStunServer, type StunServer } from './stun-server.ts';

const question = Buffer.from('000100002112a442b7e7a701bc34d686fa87dfae', 'hex');
const log = createLog(() => {});
let server: StunServer;

const start = async (host: string): Promise<void> => {
  server = await startStunServer({ host, port: 0, clock: { now: () => 0 }, log });
};
afterEach(() => server.close());

/** Asks so often from one socket and gives how often it was answered, by the time that a last question from elsewhere was. */
async function ask(count: number, packet = question): Promise<Buffer[]> {
  const answers: Buffer[] = [];
  const asker = createSocket('udp4').on('message', (answer) => answers.push(answer));
  const last = createSocket('udp4');
  asker.bind(0, '127.0.0.1');
  last.bind(0, '127.0.0.9');
  await Promise.all([once(asker, 'listening'), once(last, 'listening')]);
  const send = (socket: typeof asker, bytes: Buffer): Promise<unknown> =>
    new Promise((resolve) => socket.send(bytes, server.port, '127.0.0.1', resolve));
  for (let sent = 0; sent < count; sent += 1) await send(asker, packet);
  const answered = once(last, 'message');
  await send(last, question);
  await answered;
  await new Promise(setImmediate);
  asker.close();
  last.close();
  return answers;
}

describe('the STUN responder', () => {
  it('answers over a real socket', async () => {
    await start('127.0.0.1');
    const [answer] = await ask(1);
    expect(answer?.toString('hex', 0, 2)).toBe('0101');
  });

  it('tells an IPv4 asker its IPv4 address, also on a socket for both families', async () => {
    await start('::');
    const [answer] = await ask(1);
    expect(answer?.readUInt8(25)).toBe(1);
  });

  it('does not answer rubbish, nor packets larger than a question can be', async () => {
    await start('127.0.0.1');
    expect(await ask(1, Buffer.from('rubbish'))).toEqual([]);
    expect(await ask(1, Buffer.concat([question, Buffer.alloc(600)]))).toEqual([]);
  });

  it('answers one address so often and no more', async () => {
    await start('127.0.0.1');
    expect(await ask(limits.stunAtOnce + 20)).toHaveLength(limits.stunAtOnce);
  });

  it("is understood by another one's client", async () => {
    await start('127.0.0.1');
    const stun = promisify(execFile)('stun', [`127.0.0.1:${server.port}`, '1', '-v']);
    // It leaves with the kind of NAT that it found as its exit code.
    const { stdout, stderr } = await stun.catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    expect(stdout + stderr).toMatch(/MappedAddress = 127\.0\.0\.1:\d+/);
  });
});
