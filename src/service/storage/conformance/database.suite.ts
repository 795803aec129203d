import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import type { Storage } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, addTexts, newText, words } from './people.ts';

describe.each(engines)('the database as a whole: $name', patience, (engine) => {
  let place: Place;
  let folder: string;
  let ada = '' as UserId;
  let room = '' as RoomId;
  const copies: Storage[] = [];
  beforeEach(() => {
    place = engine.begin();
    folder = mkdtempSync(path.join(tmpdir(), 'parley-copy-'));
    ada = addPerson(place.storage, 'Ada');
    room = addPair(place.storage, ada, addPerson(place.storage, 'Bob'));
  });
  afterEach(() => {
    for (const copy of copies.splice(0)) copy.close();
    place.end();
    rmSync(folder, { recursive: true });
  });

  const say = (text: string) => place.storage.append(newText(room, ada, text));
  /** Larger than what is copied in one go. */
  const fill = (): number => {
    const texts = words(300).map((word) => word.padEnd(8_000, 'x'));
    addTexts(place.storage, room, [ada], texts);
    return texts.join('').length;
  };

  it('is copied whole, while it goes on being used; what comes after is not in the copy', async () => {
    fill();
    const file = path.join(folder, 'copy.db');
    const copying = place.storage.copyTo(file);
    const meanwhile = say('meanwhile').seq;
    await copying;
    const after = say('after').message;
    const copy = place.readCopy(file);
    copies.push(copy);
    expect([copy.service, copy.users()]).toEqual([place.storage.service, place.storage.users()]);
    const { messages } = copy.historyAfter(room, 0, 1);
    expect(messages).toEqual(place.storage.historyAfter(room, 0, 1).messages);
    const last = copy.room(room)?.lastSeq ?? 0;
    expect(last).toBeGreaterThanOrEqual(meanwhile - 1);
    expect([copy.lastMessage(room)?.seq, copy.messageById(after)]).toEqual([last, undefined]);
    copy.append(newText(room, ada, 'only there'));
    expect(place.reopen().lastMessage(room)?.message).toBe(after);
  });

  it('goes on where a copy cannot be written', async () => {
    await expect(place.storage.copyTo(path.join(folder, 'nowhere', 'copy.db'))).rejects.toThrow(Error);
    expect(say('on').seq).toBe(1);
  });

  it('has nothing left of whom it forgot, once it has settled', () => {
    const { storage } = place;
    const { message } = say('Pomeranze 8315');
    storage.editMessage(message, 'Quittenmus 2764', [], 2);
    // The parts are such as no random id has: an id is written in figures and a to f.
    const left = () => ['pomeranze', 'omeran', 'quittenmus', 'uitten'].filter((text) => isOnDisk(text));
    const isOnDisk = (text: string) => place.onDisk().toLowerCase().includes(text);
    expect(left()).toHaveLength(engine.isKept ? 4 : 0);
    storage.forgetPerson(ada, []);
    expect(storage.erasePart(ada, 0, 9).next).toBeNull();
    storage.settle();
    expect(left()).toEqual([]);
    expect(place.reopen().messageById(message)).toMatchObject({ deletedAtMs: 9 });
  });

  it('is as large as what is in it, and does not shrink below', () => {
    const before = place.storage.databaseBytes();
    expect(before).toBeGreaterThan(0);
    const bytes = fill();
    const after = place.storage.databaseBytes();
    expect(after - before).toBeGreaterThan(bytes);
    expect(place.reopen().databaseBytes()).toBeGreaterThan(bytes);
  });

  it('can be written until it is closed, which may be done twice', () => {
    expect(place.storage.canWrite()).toBe(true);
    place.storage.close();
    expect(place.storage.canWrite()).toBe(false);
    expect(() => say('too late')).toThrow(Error);
    place.storage.close();
  });
});
