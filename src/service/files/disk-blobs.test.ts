import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import type { FileId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse } from '../fakes/core-house.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../fakes/socket-client.ts';
import type { Blobs } from './blobs.ts';
import { createDiskBlobs } from './disk-blobs.ts';
import { createArchiveStore, type ArchiveStore } from '../own-data/import/archive-store.ts';
import { keepSwept, sweepFiles } from './sweep.ts';

const content = Buffer.from('0123456789');
const hash = sha256Of(content);
let folder: TemporaryFolder;
let blobs: Blobs;
let file: FileId;

beforeEach(() => {
  folder = createTemporaryFolder();
  blobs = createDiskBlobs(folder.path);
  file = randomUUID() as FileId;
});
afterEach(() => folder.remove());

const bytes = (text: string): Readable => Readable.from([Buffer.from(text)]);
const readAll = async (range = { first: 0, last: 9 }): Promise<string> =>
  Buffer.concat((await blobs.read(hash, range).toArray()) as Buffer[]).toString();

describe('bytes on the disk', () => {
  it('grow piece by piece, and are whole after a new start', async () => {
    expect(blobs.received(file)).toBe(0);
    await blobs.append(file, bytes('01234'), 10);
    blobs = createDiskBlobs(folder.path);
    expect(blobs.received(file)).toBe(5);
    await blobs.append(file, bytes('56789'), 5);
    expect(await blobs.verify(file, hash)).toBe(true);
    blobs.keep(file, hash);
    expect(blobs.received(file)).toBe(0);
    expect(await readAll()).toBe('0123456789');
    expect(await readAll({ first: 3, last: 5 })).toBe('345');
  });

  it('are never more than was said', async () => {
    expect(await blobs.append(file, bytes('0123456789x'), 10)).toBe('too-much');
    expect(blobs.received(file)).toBe(0);
  });

  it('stay as far as they came when the line breaks', async () => {
    async function* broken() {
      yield Buffer.from('012');
      throw new Error('cut');
    }
    await expect(blobs.append(file, Readable.from(broken()), 10)).rejects.toThrow('cut');
    expect(blobs.received(file)).toBe(3);
  });

  it('with another hash are found out', async () => {
    await blobs.append(file, bytes('0123456788'), 10);
    expect(await blobs.verify(file, hash)).toBe(false);
  });

  it('are for their owner’s eyes', async () => {
    await blobs.append(file, bytes('01234'), 10);
    const rights = (name: string): number => statSync(path.join(folder.path, name)).mode & 0o777;
    expect([rights('coming'), rights('whole'), rights(`coming/${file}`)]).toEqual([0o700, 0o700, 0o600]);
  });
});

describe('the sweep', () => {
  let archives: ArchiveStore;
  beforeEach(() => {
    archives = createArchiveStore(path.join(folder.path, 'imports'));
  });

  it('takes archives that came and were not brought in, not only when the service begins', async () => {
    const house = createCoreHouse();
    const user = house.enter().self;
    const [old, young] = [randomUUID(), randomUUID()];
    for (const id of [old, young]) await archives.append(user, id, bytes('zip'), 10);
    const clock = createManualClock(limits.importKeptMs * 10);
    const touchedMs = clock.now() - limits.importKeptMs;
    utimesSync(archives.fileOf(user, old), 0, touchedMs / 1000 - 1);
    utimesSync(archives.fileOf(user, young), 0, touchedMs / 1000);
    const { storage, files: book } = house;
    keepSwept({ storage, book, blobs, archives, clock, log: silentLog });
    expect([archives.received(user, old), archives.received(user, young)]).toEqual([0, 3]);
    clock.advance(limits.importKeptMs);
    expect(archives.received(user, young)).toBe(0);
  });

  it('takes what no entry knows, and leaves what is on its way or whole', async () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
    const { room } = ada.ask('room.open', { with: bob.self }).room;
    const about = { room, name: 'a', type: 'a/b', bytes: 10, thumbnail: null };
    const done = randomUUID() as FileId;
    for (const id of [file, done]) ada.ask('file.begin', { ...about, file: id, sha256: hash });
    await blobs.append(file, bytes('01'), 10);
    blobs.put(hash, content);
    house.storage.finishFile(done, house.clock.now());
    blobs.put(sha256Of('stray'), Buffer.from('stray'));
    writeFileSync(path.join(folder.path, 'coming', 'stray.small'), '');
    mkdirSync(path.join(folder.path, 'whole', 'ff'), { recursive: true });
    const { storage, clock } = house;
    const sweep = () => sweepFiles({ storage, book: house.files, blobs, archives, clock, log: silentLog });
    await sweep();
    expect(readdirSync(path.join(folder.path, 'coming'))).toEqual([file]);
    const left: string[] = [];
    await blobs.visit(
      () => {},
      (name) => void left.push(name),
    );
    expect(left).toEqual([hash]);
    clock.advance(30 * 24 * 60 * 60 * 1000);
    await sweep();
    expect([storage.file(file), storage.file(done)]).toEqual([undefined, undefined]);
  });

  it('leaves what a message carries, and takes what a deleted one carried', async () => {
    const house = createCoreHouse();
    const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
    const { room } = ada.ask('room.open', { with: bob.self }).room;
    ada.ask('file.begin', { file, room, name: 'a', type: 'a/b', bytes: 10, sha256: hash, thumbnail: null });
    house.storage.finishFile(file, house.clock.now());
    const { storage } = house;
    const clock = createManualClock(8e15);
    const sweep = () => sweepFiles({ storage, book: house.files, blobs, archives, clock, log: silentLog });
    const message = randomUUID() as Parameters<typeof storage.attachFile>[1];
    ada.ask('chat.send', { room, message, text: '', files: [file] });
    await sweep();
    expect(storage.file(file)?.message).toBe(message);
    // As when the service died between the deletion and the file's.
    storage.deleteMessage(message, clock.now());
    await sweep();
    expect(storage.file(file)).toBeUndefined();
  });
});
