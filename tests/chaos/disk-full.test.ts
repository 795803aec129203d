import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileId, MessageId, RoomId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import { sha256Of } from '../../src/service/fakes/fake-blobs.ts';
import { codeIn } from '../../src/service/fakes/file-house.ts';
import {
  createTemporaryFolder,
  enter,
  type SocketDevice,
  type TemporaryFolder,
} from '../../src/service/fakes/socket-client.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';

let folder: TemporaryFolder;
const running = new Set<ServiceProcess>();
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(async () => {
  for (const service of running) await service.end('SIGKILL');
  running.clear();
  folder.remove();
});

async function serve(fileLimitKiB?: number): Promise<ServiceProcess> {
  const service = await startServiceProcess(folder.path, fileLimitKiB);
  running.add(service);
  return service;
}

const newText = (room: RoomId, number: number) => ({
  room,
  message: randomUUID() as MessageId,
  text: `${number} `.padEnd(4_000, `word${number} `).trim(),
});

/** Until the service cannot keep another one: what it said it had, and what it refused. */
async function sendUntilRefused(port: number, device: SocketDevice, room: RoomId) {
  const acknowledged: Message[] = [];
  for (;;) {
    const next = newText(room, acknowledged.length);
    try {
      acknowledged.push((await device.ask('chat.send', next)).message);
    } catch (error) {
      const said = error instanceof Error ? error.message : '';
      if (!said.includes('rate-limited')) return { acknowledged, said, refused: next, device };
      // A new connection may send a burst again.
      device = await enter(port, device.hello);
    }
  }
}

const ready = (port: number): string => `http://127.0.0.1:${port}/ready`;

async function putPiece(port: number, { welcome }: SocketDevice, file: FileId, body: Buffer) {
  const headers = { authorization: `Bearer ${welcome.session.token}`, 'upload-offset': '0' };
  const address = `http://127.0.0.1:${port}/files/${file}`;
  const response = await fetch(address, { method: 'PUT', headers, body: new Uint8Array(body) });
  return { status: response.status, code: codeIn(await response.text()) };
}

it(
  'a full disk refuses what cannot be kept, disturbs nothing else, and loses nothing that was acknowledged',
  { timeout: 60_000 },
  async () => {
    const full = await serve(1_200);
    const [ada, bob] = [await enter(full.port, { name: 'Ada' }), await enter(full.port, { name: 'Bob' })];
    const { room } = (await ada.ask('room.open', { with: bob.self })).room;
    const [file, bytes] = [randomUUID() as FileId, Buffer.alloc(2_000_000)];
    const about = { file, room, name: 'tape', type: 'application/octet-stream', thumbnail: null };
    await ada.ask('file.begin', { ...about, bytes: bytes.length, sha256: sha256Of(bytes) });
    expect((await fetch(ready(full.port))).status).toBe(200);
    const { acknowledged, said, refused, device } = await sendUntilRefused(full.port, ada, room);
    expect(said).toContain('full-disk');
    while ((await fetch(ready(full.port))).status !== 503);
    expect(await putPiece(full.port, ada, file, bytes)).toEqual({ status: 507, code: 'full-disk' });
    expect(acknowledged.length).toBeGreaterThan(5);
    // Who reads is still served, and the log says why.
    const { messages } = await device.ask('chat.history', { room, limit: 100 });
    expect(messages).toEqual(acknowledged.slice(-messages.length));
    expect(full.said()).toMatch(/"failed".*"chat\.send".*(?:disk|full)/i);

    await full.end('SIGKILL');
    const { port } = await serve();
    expect((await fetch(ready(port))).status).toBe(200);
    const back = await enter(port, ada.hello);
    expect(back.welcome.rooms).toMatchObject([{ lastSeq: acknowledged.length }]);
    const again = await back.ask('chat.send', refused);
    expect(again.message.seq).toBe(acknowledged.length + 1);
    const held = await back.ask('chat.history', { room, after: 0, limit: 100 });
    expect(held.messages).toEqual([...acknowledged, again.message].slice(0, held.messages.length));
  },
);
