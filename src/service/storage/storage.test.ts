import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, MessageId, RoomId, UserId } from '../../protocol/ids.ts';
import type { MessageBody } from '../../protocol/model.ts';
import { sampleCall } from '../fakes/sample-call.ts';
import { adaAndBob } from './conformance/people.ts';
import { migrations } from './migrations.ts';
import { createSqliteStorage } from './sqlite-storage.ts';
import { StorageError, type Storage, type StoredCall } from './storage.ts';

let folder: string;
let file: string;
const opened: Storage[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-storage-'));
  file = path.join(folder, 'data', 'parley.db');
});
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
  rmSync(folder, { recursive: true });
});

function open(): Storage {
  const storage = createSqliteStorage(file, randomUUID);
  opened.push(storage);
  return storage;
}

function problemOfOpening(): unknown {
  try {
    open();
  } catch (error) {
    return error instanceof StorageError ? error.problem : error;
  }
  return 'opened';
}

const textBody = (text: string): MessageBody => ({
  kind: 'text',
  text,
  mentions: [],
  replyTo: null,
  files: [],
});

function fill(storage: Storage) {
  const [ada, bob] = [randomUUID(), randomUUID()] as [UserId, UserId];
  adaAndBob(ada, bob).forEach((user, index) => storage.addUser(user, index));
  const device = randomUUID() as DeviceId;
  storage.saveDevice({ device, user: ada, name: 'Laptop', addedMs: 1, seenMs: 2, removed: false });
  const { room } = storage.addDirectRoom(randomUUID() as RoomId, ada, bob, 3);
  const say = (from: UserId, text: string) =>
    storage.append({ message: randomUUID() as MessageId, room, from, atMs: 4, body: textBody(text) });
  const call = sampleCall(room, [ada, bob]);
  storage.saveCall(call);
  return { ada, bob, device, room, say, call };
}

describe('storage', () => {
  it('gives back after a restart what was put in', () => {
    const first = open();
    const { ada, bob, device, room, say, call } = fill(first);
    const messages = [say(ada, 'one'), say(bob, 'two 🎉 \u0000 語')];
    first.setReadSeq(room, ada, 2, true);
    first.close();
    const again = open();
    expect(again.service).toBe(first.service);
    expect(again.users()).toEqual(adaAndBob(ada, bob));
    expect(again.devicesOf(ada)).toEqual([
      { device, user: ada, name: 'Laptop', addedMs: 1, seenMs: 2, removed: false },
    ]);
    expect(again.directRoom(bob, ada)).toMatchObject({ room, lastSeq: 2 });
    expect(again.roomsOf(ada)).toEqual([again.room(room)]);
    expect(again.historyAfter(room, 0, 10)).toEqual({ messages, more: false });
    expect(again.lastMessage(room)).toEqual(messages[1]);
    expect([ada, bob].map((user) => again.roomPlace(room, user).readSeq)).toEqual([2, 2]);
    expect(again.openCalls()).toEqual([call]);
  });

  it('goes on counting after a restart', () => {
    const first = open();
    const { ada, room, say } = fill(first);
    say(ada, 'one');
    first.close();
    const next = { message: randomUUID() as MessageId, room, from: ada, atMs: 9, body: textBody('two') };
    expect(open().append(next).seq).toBe(2);
  });

  it('leaves no gap and no half message when a write fails', () => {
    const storage = open();
    const { ada, room, say } = fill(storage);
    const { message } = say(ada, 'one');
    expect(() => storage.append({ message, room, from: ada, atMs: 5, body: textBody('same id') })).toThrow(
      'UNIQUE',
    );
    expect(say(ada, 'two').seq).toBe(2);
    expect(storage.room(room)?.lastSeq).toBe(2);
  });

  it('keeps ended calls, but not as open ones', () => {
    const storage = open();
    const { call } = fill(storage);
    const ended: StoredCall = { ...call, state: { phase: 'ended', atMs: 6, reason: 'hung-up' } };
    storage.saveCall(ended);
    expect([storage.openCalls(), storage.call(call.call)]).toEqual([[], ended]);
  });

  it('makes its folder for its owner alone', () => {
    open();
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('makes its files for their owner alone, in whatever folder', () => {
    mkdirSync(path.dirname(file), { mode: 0o755 });
    open();
    const modes = readdirSync(path.dirname(file)).map((name) =>
      statSync(path.join(path.dirname(file), name))
        .mode.toString(8)
        .slice(-3),
    );
    expect(new Set(modes)).toEqual(new Set(['600']));
  });

  it('in memory leaves no file', () => {
    createSqliteStorage(':memory:', randomUUID).close();
    expect(existsSync(':memory:')).toBe(false);
  });

  it('has nothing left in its files of what was deleted, and of what it said before', () => {
    const storage = open();
    const { ada, say } = fill(storage);
    const { message } = say(ada, 'Pomeranze 8315');
    say(ada, 'stays here');
    storage.editMessage(message, 'Quittenmus 2764', [], 6);
    // The parts are such as no random id has: an id is written in figures and a to f.
    const left = () =>
      ['pomeranze', 'quittenmus', 'uit', 'mus', 'stays'].filter((text) =>
        readdirSync(path.dirname(file)).some((name) => {
          const bytes = readFileSync(path.join(path.dirname(file), name)).toString('latin1');
          return bytes.toLowerCase().includes(text);
        }),
      );
    expect(left()).toEqual(['pomeranze', 'quittenmus', 'uit', 'mus', 'stays']);
    storage.deleteMessage(message, 7);
    expect(left()).toEqual(['stays']);
  });

  it('is for one service at a time', { timeout: 15_000 }, () => {
    open();
    expect(problemOfOpening()).toBe('in-use');
  });

  it('survives a kill: what was acknowledged is in the log beside the file', () => {
    const storage = open();
    const { ada, room, say } = fill(storage);
    const message = say(ada, 'one');
    const copy = path.join(folder, 'copy');
    mkdirSync(copy);
    for (const name of ['parley.db', 'parley.db-wal'])
      copyFileSync(path.join(path.dirname(file), name), path.join(copy, name));
    file = path.join(copy, 'parley.db');
    expect(open().lastMessage(room)).toEqual(message);
  });
});

describe('migrations', () => {
  it('bring an older file to the newest form, and keep what is in it', () => {
    mkdirSync(path.dirname(file));
    const old = new DatabaseSync(file);
    old.exec(`${migrations[0]} PRAGMA user_version = 1`);
    old.exec(`INSERT INTO meta (key, value) VALUES ('service', 'a0a0a0a0-0000-4000-8000-000000000000')`);
    const [room, user] = [randomUUID(), randomUUID()];
    old.exec(
      `INSERT INTO users VALUES ('${user}', 'hash', 'Ada', 'away', 1);
       INSERT INTO rooms (room, last_seq, created_ms) VALUES ('${room}', 2, 1);
       INSERT INTO direct_rooms (low, high, room) VALUES ('${user}', '${user}', '${room}');
       INSERT INTO messages VALUES ('${room}', 2, '${randomUUID()}', '${user}', 8, 'two'),
         ('${room}', 1, '${randomUUID()}', '${user}', 7, 'one')`,
    );
    old.close();
    const storage = open();
    expect(storage.service).toBe('a0a0a0a0-0000-4000-8000-000000000000');
    expect(storage.historyAfter(room as RoomId, 0, 5).messages).toMatchObject([
      { seq: 1, change: 1, from: user, atMs: 7, body: textBody('one'), editedAtMs: null, reactions: [] },
      { seq: 2, change: 2, body: textBody('two') },
    ]);
    expect(storage.room(room as RoomId)).toMatchObject({ kind: 'direct', name: null, archived: false });
    const all = {
      from: undefined,
      afterMs: undefined,
      beforeMs: undefined,
      has: undefined,
      cursor: undefined,
    };
    const found = storage.search({ ...all, text: 'TWO', rooms: [room as RoomId], limit: 5 });
    expect(found.messages).toMatchObject([{ seq: 2 }]);
    const next = { message: randomUUID() as MessageId, room: room as RoomId, from: user as UserId, atMs: 9 };
    expect(storage.append({ ...next, body: textBody('three') })).toMatchObject({ seq: 3, change: 3 });
    storage.close();
    const after = new DatabaseSync(file);
    expect(after.prepare('PRAGMA user_version').get()?.['user_version']).toBe(migrations.length);
    after.close();
  });
});

describe('a file that cannot be used stays as it is', () => {
  /** Reading may leave SQLite's index of the log and an empty log behind; neither holds anything of its own. */
  const bytes = () =>
    readdirSync(path.dirname(file))
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [name, readFileSync(path.join(path.dirname(file), name))] as const)
      .filter(([, content]) => content.length > 0)
      .map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);

  const filled = (): void => {
    const storage = open();
    const { ada, say } = fill(storage);
    for (let count = 0; count < 200; count += 1) say(ada, 'x'.repeat(500));
    storage.close();
  };

  it.each([
    ['newer', () => new DatabaseSync(file).exec('PRAGMA user_version = 1000'), 'newer'],
    [
      'no database',
      () => writeFileSync(file, 'This is a letter, and not a database. '.repeat(100)),
      'corrupt',
    ],
    ['cut off', () => truncateSync(file, Math.floor(statSync(file).size / 2)), 'corrupt'],
    [
      'overwritten in the middle',
      () => {
        const content = readFileSync(file);
        content.fill(0x55, 4096, 4096 * 4);
        writeFileSync(file, content);
      },
      'corrupt',
    ],
  ])('%s', (_, damage, problem) => {
    filled();
    damage();
    const before = bytes();
    expect(problemOfOpening()).toBe(problem);
    expect(bytes()).toEqual(before);
  });

  it('a newer one whose program was killed too', () => {
    filled();
    const newer = new DatabaseSync(file);
    newer.exec(`PRAGMA journal_mode = WAL; CREATE TABLE more (x); PRAGMA user_version = 1000`);
    const copy = path.join(folder, 'copy');
    mkdirSync(copy);
    for (const name of readdirSync(path.dirname(file)))
      copyFileSync(path.join(path.dirname(file), name), path.join(copy, name));
    newer.close();
    file = path.join(copy, 'parley.db');
    expect(existsSync(`${file}-wal`)).toBe(true);
    const before = bytes();
    expect(problemOfOpening()).toBe('newer');
    expect(bytes()).toEqual(before);
  });

  it('a folder in its place', () => {
    mkdirSync(file, { recursive: true });
    expect(problemOfOpening()).toBe('unusable');
  });

  it('the words say which file it is', () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'no database at all '.repeat(100));
    expect(open).toThrow(`The database ${file} is damaged`);
  });
});
