import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCall, newVisit, newMessage } from './fakes/core-house.ts';
import { createTemporaryFolder, enter, type TemporaryFolder } from './fakes/socket-client.ts';

const entry = path.join(import.meta.dirname, 'cli.ts');
const children = new Set<ChildProcess>();
let folder: TemporaryFolder;

beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  folder.remove();
});

function runCli(...args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const exited = once(child, 'exit').then(([code, signal]) => {
    children.delete(child);
    return (code ?? signal) as number | string;
  });
  return { child, exited };
}

async function serve() {
  const { child, exited } = runCli('--port', '0', '--data', folder.path);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(/:(\d+)\/$/m.exec(line.toString())?.[1]);
  return { child, exited, port };
}

describe('the service by itself', { timeout: 20_000 }, () => {
  it('killed mid-call and started again, keeps the call and every acknowledged message', async () => {
    const first = await serve();
    const [ada, bob] = [await enter(first.port, { name: 'Ada' }), await enter(first.port, { name: 'Bob' })];
    const call = newCall();
    await ada.ask('call.start', { call, visit: newVisit(), to: { user: bob.self }, kind: 'video' });
    await bob.ask('call.join', { call, visit: newVisit(), kind: 'voice' });
    const { room } = await ada.ask('room.open', { with: bob.self });
    const { message } = await ada.ask('chat.send', { room: room.room, message: newMessage(), text: 'kept' });
    first.child.kill('SIGKILL');
    expect(await first.exited).toBe('SIGKILL');

    const { port } = await serve();
    const [adaBack, bobBack] = [await enter(port, ada.hello), await enter(port, bob.hello)];
    for (const back of [adaBack, bobBack]) {
      expect(back.welcome.calls).toMatchObject([{ call, state: { phase: 'active' } }]);
      expect(back.welcome.rooms).toMatchObject([{ last: message }]);
    }
    await bobBack.ask('call.leave', { call });
  });

  it('goes when told to, and tells its clients', async () => {
    const { child, exited, port } = await serve();
    const ada = await enter(port);
    child.kill('SIGTERM');
    expect([await ada.closed, await exited]).toEqual([1012, 0]);
  });

  it('says in a line that its port is taken', async () => {
    const { port } = await serve();
    const other = createTemporaryFolder();
    const { child, exited } = runCli('--port', String(port), '--data', other.path);
    const [said, code] = [await text(child.stderr), await exited];
    other.remove();
    expect(said).toBe(`Port ${port} is in use. Choose another with --port, or 0 for any free one.\n`);
    expect(code).toBe(1);
  });

  it('says that its database is damaged and what to do, and touches nothing', async () => {
    const file = path.join(folder.path, 'parley.db');
    const letter = 'This is a letter, and not a database. '.repeat(100);
    writeFileSync(file, letter);
    const { child, exited } = runCli('--port', '0', '--data', folder.path);
    const [said, printed, code] = [await text(child.stderr), await text(child.stdout), await exited];
    expect(said).toMatch(
      /^The database \S+parley\.db is damaged; restore a backup .* Nothing in it was changed\.\n$/,
    );
    expect([printed, code]).toEqual(['', 1]);
    expect(readFileSync(file, 'utf8')).toBe(letter);
  });

  it('says what is wrong with an option, and how it is used', async () => {
    const { child, exited } = runCli('--port', 'x');
    expect(await text(child.stderr)).toMatch(/^--port: .*\n\nParley's service/);
    expect(await exited).toBe(2);
  });
});
