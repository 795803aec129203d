import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileId, RoomId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newMessage, type CoreHouse, type FakeDevice } from '../fakes/core-house.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';

const content = Buffer.from('the first program');
const newFile = (): FileId => randomUUID() as FileId;

let house: CoreHouse;
let ada: FakeDevice;
let bob: FakeDevice;
let eve: FakeDevice;
let room: RoomId;

const setUp = (quotas = {}): void => {
  house = createCoreHouse({ quotas });
  [ada, bob, eve] = [
    house.enter({ name: 'Ada' }),
    house.enter({ name: 'Bob' }),
    house.enter({ name: 'Eve' }),
  ];
  ({ room } = ada.ask('room.open', { with: bob.self }).room);
};
beforeEach(() => setUp());

const describing = (file: FileId, change: object = {}) => ({
  file,
  room,
  name: 'notes.txt',
  type: 'text/plain',
  bytes: content.length,
  sha256: sha256Of(content),
  thumbnail: null,
  ...change,
});

/** As when all of it was uploaded. */
async function whole(by = ada, change: object = {}): Promise<FileId> {
  const file = newFile();
  const { done } = by.ask('file.begin', describing(file, change));
  const stored = house.files.forUpload(by.self, file);
  if (!stored.ok) throw new Error(stored.code);
  if (!done) {
    await house.blobs.append(file, Readable.from([content]), content.length);
    house.files.finish(stored.value);
  }
  return file;
}

const send = (files: FileId[], change: object = {}) => ({
  room,
  message: newMessage(),
  text: '',
  files,
  ...change,
});

describe('a file that begins', () => {
  it('is known again by the same words, and by no others', () => {
    const file = newFile();
    expect(ada.ask('file.begin', describing(file))).toEqual({ received: 0, done: false });
    expect(ada.ask('file.begin', describing(file))).toEqual({ received: 0, done: false });
    expect(ada.refusal('file.begin', describing(file, { bytes: 5 }))).toBe('not-allowed');
    expect(bob.refusal('file.begin', describing(file))).toBe('not-allowed');
  });

  it('tells how much of it is there', async () => {
    const file = newFile();
    ada.ask('file.begin', describing(file));
    await house.blobs.append(file, Readable.from([content.subarray(0, 5)]), 5);
    expect(ada.ask('file.begin', describing(file))).toEqual({ received: 5, done: false });
  });

  it('tells in its message what a sound says of itself, within limits', async () => {
    const clip = { durationMs: 4_200, peaks: 'Zm9v'.repeat(16) };
    const file = await whole(ada, { clip });
    const { body } = ada.ask('chat.send', send([file])).message;
    expect(body.kind === 'text' && body.files[0]?.clip).toEqual(clip);
    for (const wrong of [{ durationMs: 0 }, { ...clip, peaks: 'Zm9v' }, { ...clip, loudest: 1 }])
      expect(ada.refusal('file.begin', describing(newFile(), { clip: wrong }))).toBe('bad-message');
  });

  it('goes to a room of one’s own only', () => {
    expect(eve.refusal('file.begin', describing(newFile()))).toBe('not-found');
  });

  it('need not come a second time from the same person, but a hash alone fetches nothing of others', async () => {
    await whole(ada);
    expect(ada.ask('file.begin', describing(newFile()))).toEqual({ received: content.length, done: true });
    expect(bob.ask('file.begin', describing(newFile()))).toEqual({ received: 0, done: false });
  });

  it.each(['../x', 'a/b', 'a\\b', 'a\u0000b', 'photo\u202egpj.exe', '..', '.', ' '])(
    'has no name like %j',
    (name) => {
      expect(ada.refusal('file.begin', describing(newFile(), { name }))).toBe('bad-message');
    },
  );
});

describe('quotas', () => {
  it('hold for one file', () => {
    setUp({ fileBytes: 16 });
    expect(ada.refusal('file.begin', describing(newFile()))).toBe('too-large');
  });

  it('hold for a person, counting what is on its way in full', () => {
    setUp({ personBytes: content.length + 1 });
    ada.ask('file.begin', describing(newFile()));
    expect(ada.refusal('file.begin', describing(newFile()))).toBe('quota-exceeded');
    expect(bob.ask('file.begin', describing(newFile()))).toMatchObject({ done: false });
  });

  it('hold for everybody together', () => {
    setUp({ serviceBytes: content.length + 1 });
    ada.ask('file.begin', describing(newFile()));
    expect(bob.refusal('file.begin', describing(newFile()))).toBe('quota-exceeded');
  });

  it('hold for files that no message carries', () => {
    for (let count = 0; count < limits.looseFilesPerPerson; count += 1) {
      ada.ask('file.begin', describing(newFile()));
      house.clock.advance(1_000);
    }
    expect(ada.refusal('file.begin', describing(newFile()))).toBe('quota-exceeded');
  });

  it('cost who has many files no more than who has few', async () => {
    for (let count = 0; count < 102; count += 1) {
      await whole().then((file) =>
        ada.ask('chat.send', { room, message: newMessage(), text: '', files: [file] }),
      );
      house.clock.advance(5_000);
    }
    const { filesOf } = house.storage;
    let most = 0;
    const listed = {
      filesOf(...of: Parameters<typeof filesOf>) {
        const found = filesOf(...of);
        most = Math.max(most, found.length);
        return found;
      },
    };
    Object.assign(house.storage, listed);
    ada.ask('file.begin', describing(newFile()));
    expect(most).toBe(0);
    ada.ask('self.delete', { user: ada.self });
    house.clock.advance(10_000);
    expect([most, filesOf(ada.self)]).toEqual([101, []]);
  });

  it('are told, by room', async () => {
    await whole();
    expect(ada.ask('file.usage', {})).toMatchObject({
      rooms: [{ room, files: 1, bytes: content.length }],
      bytes: content.length,
      quotaBytes: limits.fileBytesPerPerson,
    });
    expect(bob.ask('file.usage', {})).toMatchObject({ rooms: [], bytes: 0 });
  });
});

describe('a message with files', () => {
  it('carries them to the members', async () => {
    const file = await whole();
    ada.ask('chat.send', send([file]));
    const [heard] = bob.heard('chat.message');
    expect(heard?.message.body).toMatchObject({
      files: [{ file, name: 'notes.txt', bytes: content.length, thumbnail: null }],
    });
    expect(house.files.forReading(bob.self, file).ok).toBe(true);
    expect(house.files.forReading(eve.self, file)).toMatchObject({ code: 'not-found' });
  });

  it('may be sent again as it is', async () => {
    const sent = send([await whole()]);
    const { message } = ada.ask('chat.send', sent);
    expect(ada.ask('chat.send', sent).message).toEqual(message);
  });

  it('must have files that are whole, one’s own, of this room, and of no other message', async () => {
    const file = await whole();
    const begun = newFile();
    ada.ask('file.begin', describing(begun, { sha256: sha256Of('other') }));
    expect(ada.refusal('chat.send', send([begun]))).toBe('file-incomplete');
    expect(ada.refusal('chat.send', send([newFile()]))).toBe('not-found');
    expect(bob.refusal('chat.send', send([file]))).toBe('not-found');
    const other = ada.ask('room.open', { with: eve.self }).room.room;
    expect(ada.refusal('chat.send', send([file], { room: other }))).toBe('not-found');
    ada.ask('chat.send', send([file]));
    expect(ada.refusal('chat.send', send([file]))).toBe('not-allowed');
  });

  it('says nothing without text and files', () => {
    expect(ada.refusal('chat.send', send([]))).toBe('bad-message');
  });

  it('has a thumbnail only when one came', async () => {
    const file = await whole(ada, { thumbnail: { width: 32, height: 16 } });
    const stored = house.files.forUpload(ada.self, file);
    if (stored.ok) house.files.setThumbnail(stored.value, sha256Of('small'), Buffer.from('small'));
    const { message } = ada.ask('chat.send', send([file]));
    expect(message.body).toMatchObject({ files: [{ thumbnail: { width: 32, height: 16 } }] });
  });
});

describe('bytes nobody needs', () => {
  it('go with the last message that needs them', async () => {
    const [first, second] = [await whole(), await whole()];
    const sent = [ada.ask('chat.send', send([first])), ada.ask('chat.send', send([second]))];
    for (const [index, { message }] of sent.entries()) {
      expect(house.blobs.whole.size).toBe(1);
      ada.ask('chat.delete', { message: message.message });
      expect(house.files.forReading(ada.self, index === 0 ? first : second).ok).toBe(false);
    }
    expect(house.blobs.whole.size).toBe(0);
  });

  it('go when the sender thinks better of it, which may be said twice', async () => {
    const file = await whole();
    ada.ask('file.abort', { file });
    expect(house.blobs.whole.size).toBe(0);
    expect(ada.ask('file.abort', { file })).toEqual({});
  });

  it('do not go by the word of others, nor once they are sent', async () => {
    const file = await whole();
    bob.ask('file.abort', { file });
    ada.ask('chat.send', send([file]));
    expect(ada.refusal('file.abort', { file })).toBe('not-allowed');
    expect(house.blobs.whole.size).toBe(1);
  });
});
