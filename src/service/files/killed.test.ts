import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileId } from '../../protocol/ids.ts';
import { newMessage } from '../fakes/core-house.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import {
  createTemporaryFolder,
  enter,
  type SocketDevice,
  type TemporaryFolder,
} from '../fakes/socket-client.ts';

const entry = path.join(import.meta.dirname, '..', 'cli.ts');
const children = new Set<ChildProcess>();
let folder: TemporaryFolder;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  folder.remove();
});

async function serve() {
  const args = [entry, '--port', '0', '--data', folder.path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(/:(\d+)\/$/m.exec(line.toString())?.[1]) };
}

const authorization = ({ welcome }: SocketDevice): string => `Bearer ${welcome.session.token}`;

it(
  'killed in the middle of an upload, the service goes on where it stopped',
  { timeout: 30_000 },
  async () => {
    const content = randomBytes(3 * 1024 * 1024);
    const file = randomUUID() as FileId;
    const before = await serve();
    const ada = await enter(before.port, { name: 'Ada' });
    const bob = await enter(before.port, { name: 'Bob' });
    const { room } = (await ada.ask('room.open', { with: bob.self })).room;
    const about = { file, room, name: 'talk.bin', type: 'application/octet-stream', thumbnail: null };
    const described = { ...about, bytes: content.length, sha256: sha256Of(content) };
    await ada.ask('file.begin', described);
    const upload = request({
      host: '127.0.0.1',
      port: before.port,
      path: `/files/${file}`,
      method: 'PUT',
      headers: {
        authorization: authorization(ada),
        'upload-offset': '0',
        'content-length': String(content.length),
      },
    });
    const cut = once(upload, 'error');
    upload.write(content.subarray(0, 1024 * 1024));
    const coming = path.join(folder.path, 'files', 'coming', file);
    while ((statSync(coming, { throwIfNoEntry: false })?.size ?? 0) < 64 * 1024)
      await new Promise(setImmediate);
    before.child.kill('SIGKILL');
    await cut;

    const after = await serve();
    const [adaBack, bobBack] = [await enter(after.port, ada.hello), await enter(after.port, bob.hello)];
    const { received, done } = await adaBack.ask('file.begin', described);
    expect([received >= 64 * 1024, done]).toEqual([true, false]);
    const address = `http://127.0.0.1:${after.port}/files/${file}`;
    const rest = await fetch(address, {
      method: 'PUT',
      headers: { authorization: authorization(adaBack), 'upload-offset': String(received) },
      body: content.subarray(received),
    });
    expect(await rest.json()).toEqual({ received: content.length, done: true });
    await adaBack.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
    const fetched = await fetch(address, { headers: { authorization: authorization(bobBack) } });
    expect(sha256Of(Buffer.from(await fetched.arrayBuffer()))).toBe(described.sha256);
    expect(readdirSync(path.join(folder.path, 'files', 'coming'))).toEqual([]);
  },
);
