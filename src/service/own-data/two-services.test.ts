import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { silentLog } from '../../base/log.ts';
import { closeCodes } from '../../protocol/errors.ts';
import type { FileId, RoomId } from '../../protocol/ids.ts';
import { importLine, type ImportLine } from '../../protocol/import.ts';
import { limits } from '../../protocol/limits.ts';
import { newMessage } from '../fakes/core-house.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import {
  createTemporaryFolder,
  enter,
  type SocketDevice,
  type TemporaryFolder,
} from '../fakes/socket-client.ts';
import { startService, type RunningService } from '../start-service.ts';

/** Two services on real sockets, each with its own database. */
const folders: TemporaryFolder[] = [];
const services: RunningService[] = [];

async function serve(): Promise<{ port: number; folder: string }> {
  const folder = createTemporaryFolder();
  folders.push(folder);
  const service = await startService({ host: '127.0.0.1', port: 0, dataDir: folder.path, log: silentLog });
  services.push(service);
  return { port: service.port, folder: folder.path };
}

let [from, to] = [
  { port: 0, folder: '' },
  { port: 0, folder: '' },
];
beforeEach(async () => {
  [from, to] = [await serve(), await serve()];
});
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
  for (const folder of folders.splice(0)) folder.remove();
});

const bearer = ({ welcome }: SocketDevice) => ({ authorization: `Bearer ${welcome.session.token}` });

async function sendFile(port: number, who: SocketDevice, room: RoomId, content: Buffer): Promise<void> {
  const file = randomUUID() as FileId;
  const about = { file, room, name: 'tape.bin', type: 'application/octet-stream', thumbnail: null };
  await who.ask('file.begin', { ...about, bytes: content.length, sha256: sha256Of(content) });
  const headers = { ...bearer(who), 'upload-offset': '0' };
  await fetch(`http://127.0.0.1:${port}/files/${file}`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(content),
  });
  await who.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
}

/** Ada with Bob on the first service: what they said, and a file. */
async function talk() {
  const [ada, bob] = [await enter(from.port, { name: 'Ada' }), await enter(from.port, { name: 'Bob' })];
  const { room } = (await ada.ask('room.open', { with: bob.self })).room;
  await bob.ask('chat.send', { room, message: newMessage(), text: 'Pomeranze' });
  const content = randomBytes(300_000);
  await sendFile(from.port, ada, room, content);
  const response = await fetch(`http://127.0.0.1:${from.port}/export`, { headers: bearer(ada) });
  expect(response.status).toBe(200);
  return { ada, bob, room, content, archive: Buffer.from(await response.arrayBuffer()) };
}

const at = (id: string): string => `http://127.0.0.1:${to.port}/import/${id}`;
const put = (who: SocketDevice, id: string, offset: number, body: Buffer) =>
  fetch(at(id), {
    method: 'PUT',
    headers: { ...bearer(who), 'upload-offset': String(offset) },
    body: new Uint8Array(body),
  });

async function bringIn(who: SocketDevice, id: string): Promise<ImportLine[]> {
  const answer = await fetch(at(id), { method: 'POST', headers: bearer(who) });
  expect(answer.status).toBe(200);
  return (await answer.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(importLine, JSON.parse(line)));
}

describe('from one service to another', () => {
  it('what was taken along arrives, piece by piece, once', async () => {
    const { archive, content } = await talk();
    const ada = await enter(to.port, { name: 'Ada' });
    const id = randomUUID();
    expect(await (await put(ada, id, 0, archive.subarray(0, 1_000))).json()).toEqual({ received: 1_000 });
    const gap = await put(ada, id, 2_000, archive.subarray(2_000));
    expect([gap.status, gap.headers.get('upload-offset')]).toEqual([409, '1000']);
    const known = await fetch(at(id), { method: 'HEAD', headers: bearer(ada) });
    expect(known.headers.get('upload-offset')).toBe('1000');
    await put(ada, id, 1_000, archive.subarray(1_000));
    const done = { phase: 'done', rooms: 1, messages: 2, files: 1, known: 0, left: 0 };
    expect((await bringIn(ada, id)).at(-1)).toEqual(done);
    // Whoever lost the line in the last moment hears it again.
    expect(await bringIn(ada, id)).toEqual([done]);

    const room = (await ada.next('room.changed')).room;
    expect(room).toMatchObject({ name: 'Bob', archived: true, importedFrom: expect.any(String) });
    const { messages } = await ada.ask('chat.history', { room: room.room, limit: 5 });
    expect(messages[0]?.body).toMatchObject({ text: 'Pomeranze', imported: { by: 'Bob' } });
    const [, second] = messages;
    const file = second?.body.kind === 'text' ? second.body.files[0]?.file : '';
    const fetched = await fetch(`http://127.0.0.1:${to.port}/files/${file}`, { headers: bearer(ada) });
    expect(sha256Of(Buffer.from(await fetched.arrayBuffer()))).toBe(sha256Of(content));
    expect(readdirSync(path.join(to.folder, 'imports'))).toEqual([]);

    const again = randomUUID();
    await put(ada, again, 0, archive);
    expect((await bringIn(ada, again)).at(-1)).toMatchObject({ rooms: 0, messages: 0, known: 2 });
  });

  it('nothing of another person can be brought in, asked for or forgotten', async () => {
    const { archive } = await talk();
    const [ada, eve] = [await enter(to.port, { name: 'Ada' }), await enter(to.port, { name: 'Eve' })];
    const id = randomUUID();
    await put(ada, id, 0, archive);
    const asEve = (method: string) => fetch(at(id), { method, headers: bearer(eve) });
    expect((await asEve('POST')).status).toBe(404);
    expect((await asEve('HEAD')).headers.get('upload-offset')).toBe('0');
    await asEve('DELETE');
    expect((await fetch(at(id), { method: 'HEAD', headers: bearer(ada) })).headers.get('upload-offset')).toBe(
      String(archive.length),
    );
    expect((await fetch(at(id), { method: 'POST' })).status).toBe(401);
    expect((await fetch(at('..%2f..%2fparley.db'), { method: 'PUT', headers: bearer(ada) })).status).toBe(
      405,
    );
  });

  it('without a length, or with more than there is room for, nothing is taken', async () => {
    const [ada, bob] = [await enter(to.port, { name: 'Ada' }), await enter(to.port, { name: 'Bob' })];
    const begin = (length: object) => {
      const headers = { ...bearer(ada), 'upload-offset': '0', ...length };
      return request(at(randomUUID()), { method: 'PUT', headers }).on('error', () => {});
    };
    const refusalOf = async (sent: ClientRequest): Promise<number | undefined> => {
      sent.write('x');
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      sent.destroy();
      return response.statusCode;
    };
    expect(await refusalOf(begin({}))).toBe(400);
    expect(await refusalOf(begin({ 'content-length': String(limits.fileBytesPerService + 1) }))).toBe(507);
    await put(bob, randomUUID(), 0, Buffer.from('waits'));
    expect(await refusalOf(begin({ 'content-length': String(limits.fileBytesPerService) }))).toBe(507);
  });

  it('two that come at once do not share the room that is left', async () => {
    const folder = createTemporaryFolder();
    folders.push(folder);
    const fileQuotas = { serviceBytes: 1_000 };
    const options = { host: '127.0.0.1', port: 0, dataDir: folder.path, log: silentLog, fileQuotas };
    const small = await startService(options);
    services.push(small);
    to = { port: small.port, folder: folder.path };
    const [ada, bob] = [await enter(to.port, { name: 'Ada' }), await enter(to.port, { name: 'Bob' })];
    const headers = { ...bearer(ada), 'upload-offset': '0', 'content-length': '600' };
    const first = request(at(randomUUID()), { method: 'PUT', headers }).on('error', () => {});
    first.write('x');
    while (readdirSync(path.join(to.folder, 'imports')).length === 0) await bob.ask('ping', {});
    expect((await put(bob, randomUUID(), 0, Buffer.alloc(600))).status).toBe(507);
    const done = once(first, 'response');
    first.end('x'.repeat(599));
    await done;
    expect((await put(bob, randomUUID(), 0, Buffer.alloc(300))).status).toBe(200);
  });

  it('a later archive takes the place of one that was not brought in', async () => {
    const { archive } = await talk();
    const ada = await enter(to.port, { name: 'Ada' });
    const [first, second] = [randomUUID(), randomUUID()];
    await put(ada, first, 0, archive);
    await put(ada, second, 0, archive);
    expect(readdirSync(path.join(to.folder, 'imports'))).toEqual([`${ada.self}.${second}`]);
  });
});

describe('an archive that waits', () => {
  it.each(['removed', 'deleted'])('goes with who is %s', async (how) => {
    const token = services[1]?.inviteOwner() ?? '';
    const ada = await enter(to.port, { name: 'Ada', admission: { kind: 'invite', token } });
    const bob = await enter(to.port, { name: 'Bob' });
    await put(bob, randomUUID(), 0, Buffer.from('all that I wrote elsewhere'));
    const waiting = (): string[] => readdirSync(path.join(to.folder, 'imports'));
    expect(waiting()).toHaveLength(1);
    if (how === 'deleted') await bob.ask('self.delete', { user: bob.self });
    else await ada.ask('person.remove', { user: bob.self });
    expect(waiting()).toEqual([]);
  });
});

describe('who deletes themselves', () => {
  it('is out over real sockets too, and their token opens nothing', async () => {
    const { ada, bob } = await talk();
    const me = await enter(to.port, { name: 'Ada' });
    await ada.ask('self.delete', { user: ada.self });
    expect(await ada.closed).toBe(closeCodes.removed);
    const refused = await fetch(`http://127.0.0.1:${from.port}/export`, { headers: bearer(ada) });
    expect(refused.status).toBe(401);
    let { person } = await bob.next('person.changed');
    while (person.user !== ada.self || !person.deleted) ({ person } = await bob.next('person.changed'));
    expect(person.name).toBe('–');
    // Elsewhere they are who they were.
    await me.ask('ping', {});
  });
});
