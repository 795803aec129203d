import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId, MessageId, RoomId, UserId } from '../../../protocol/ids.ts';
import type { StoredFile } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText } from './people.ts';

describe.each(engines)('files: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
  });
  afterEach(() => place.end());

  const add = (changes: Partial<StoredFile> = {}): StoredFile => {
    const file: StoredFile = {
      ...{ file: randomUUID() as FileId, room, owner: ada, name: 'tape “1”.bin', type: 'text/plain' },
      ...{ bytes: 100, sha256: 'a'.repeat(64), thumbnail: { width: 4, height: 3 }, thumbnailSha256: null },
      ...{ clip: null, isWhole: false, message: null, touchedMs: 5 },
      ...changes,
    };
    place.storage.addFile(file);
    return file;
  };
  const ids = (files: readonly StoredFile[]) => files.map(({ file }) => file).toSorted();
  const say = (): MessageId => place.storage.append(newText(room, ada, 'word')).message;

  it('are as they were announced, and an id is taken once', () => {
    const file = add();
    const plain = add({ thumbnail: null, clip: { durationMs: 4_200, peaks: 'A'.repeat(64) } });
    expect(() => add({ file: file.file, name: 'other' })).toThrow(Error);
    const storage = place.reopen();
    expect([storage.file(file.file), storage.file(plain.file)]).toEqual([file, plain]);
    expect(storage.file(randomUUID() as FileId)).toBeUndefined();
  });

  it('become whole, get a small picture and a message, each for itself', () => {
    const { file } = add();
    place.storage.touchFile(file, 6);
    expect(place.reopen().file(file)).toMatchObject({ isWhole: false, touchedMs: 6 });
    place.storage.finishFile(file, 7);
    place.storage.setThumbnail(file, 'b'.repeat(64));
    expect(place.reopen().file(file)).toMatchObject({
      ...{ isWhole: true, touchedMs: 7, thumbnailSha256: 'b'.repeat(64), message: null },
    });
    const message = say();
    place.storage.attachFile(file, message);
    expect(place.reopen().filesIn(message)).toMatchObject([{ file, message }]);
  });

  it('are listed by owner, room and message, and gone when they are removed', () => {
    const other = addPair(place.storage, ada, addPerson(place.storage, 'Eve'));
    const [one, two, three] = [add(), add({ owner: bob }), add({ room: other })];
    const { storage } = place;
    expect(ids(storage.filesOf(ada))).toEqual(ids([one, three]));
    expect(ids(storage.filesOfRoom(room))).toEqual(ids([one, two]));
    storage.removeFile(one.file);
    expect(ids(place.reopen().filesOf(ada))).toEqual([three.file]);
  });

  it('are listed so many at a time, where that is asked for', () => {
    for (const touchedMs of [1, 2, 3]) add({ touchedMs });
    const { storage } = place;
    expect(storage.filesOf(ada, 2).map(({ touchedMs }) => touchedMs)).toEqual([1, 2]);
    expect(storage.filesOfRoom(room, 2)).toHaveLength(2);
  });

  it('are counted as long as no message carries them, for each person', () => {
    const [one] = [add(), add(), add({ owner: bob })];
    const { storage } = place;
    expect([storage.looseFilesOf(ada), storage.looseFilesOf(bob)]).toEqual([2, 1]);
    storage.attachFile(one.file, say());
    expect(storage.looseFilesOf(ada)).toBe(1);
  });

  it('are somebody’s content once they are whole, and nobody else’s', () => {
    const sha256 = 'c'.repeat(64);
    const { file } = add({ sha256 });
    const { storage } = place;
    expect(storage.hasContent(ada, sha256)).toBe(false);
    storage.finishFile(file, 6);
    const known = [ada, bob].map((user) => storage.hasContent(user, sha256));
    expect([...known, storage.hasContent(ada, 'd'.repeat(64))]).toEqual([true, false, false]);
  });

  it('count in full from their announcement, by room, the largest first', () => {
    const other = addPair(place.storage, ada, addPerson(place.storage, 'Eve'));
    add();
    add();
    add({ room: other, bytes: 500 });
    add({ owner: bob, bytes: 7 });
    const storage = place.reopen();
    expect(storage.fileUse(ada)).toEqual([
      { room: other, files: 1, bytes: 500 },
      { room, files: 2, bytes: 200 },
    ]);
    expect([storage.allFileBytes(), storage.fileUse(addPerson(storage, 'New'))]).toEqual([707, []]);
  });

  it('hold their content as long as one of them is whole, or has it as its picture', () => {
    const [content, picture] = ['a'.repeat(64), 'b'.repeat(64)];
    const [one, two] = [add(), add()];
    expect(place.storage.isContentUsed(content)).toBe(false);
    for (const { file } of [one, two]) place.storage.finishFile(file, 6);
    place.storage.setThumbnail(two.file, picture);
    place.storage.removeFile(one.file);
    expect([content, picture].map((hash) => place.reopen().isContentUsed(hash))).toEqual([true, true]);
    place.storage.removeFile(two.file);
    expect([content, picture].map((hash) => place.storage.isContentUsed(hash))).toEqual([false, false]);
  });

  it('are loose without a message that is there, and orphaned with one that was deleted', () => {
    const [waiting, fresh, lost, sent, gone] = [add(), add({ touchedMs: 90 }), add(), add(), add()];
    const [kept, deleted] = [say(), say()];
    place.storage.attachFile(lost.file, randomUUID() as MessageId);
    place.storage.attachFile(sent.file, kept);
    place.storage.attachFile(gone.file, deleted);
    place.storage.deleteMessage(deleted, 9);
    const storage = place.reopen();
    expect(ids(storage.looseFiles(50))).toEqual(ids([waiting, lost]));
    expect(ids(storage.looseFiles(91))).toEqual(ids([waiting, fresh, lost]));
    expect(ids(storage.orphanedFiles())).toEqual([gone.file]);
  });
});
