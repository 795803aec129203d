import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../base/log.ts';
import { newMessage } from '../fakes/core-house.ts';
import { createTemporaryFolder, enter, type TemporaryFolder } from '../fakes/socket-client.ts';
import { startService, type RunningService } from '../start-service.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import { readBackupCommand, runBackupCommand } from './backup-command.ts';
import { controlName, importsName } from './data-folder.ts';

let folder: TemporaryFolder;
let [data, saved] = ['', ''];
const running: RunningService[] = [];
beforeEach(() => {
  folder = createTemporaryFolder();
  [data, saved] = [path.join(folder.path, 'data'), path.join(folder.path, 'saved')];
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
  folder.remove();
});

async function serve(): Promise<RunningService> {
  const service = await startService({ host: '127.0.0.1', port: 0, dataDir: data, log: silentLog });
  running.push(service);
  return service;
}
const run = (verb: 'backup' | 'restore') =>
  runBackupCommand({ verb, place: saved, dataDir: data }, new Date(0));

async function twoInRoom({ port }: RunningService) {
  const [ada, bob] = [await enter(port, { name: 'Ada' }), await enter(port, { name: 'Bob' })];
  const { room } = (await ada.ask('room.open', { with: bob.self })).room;
  const say = async (text: string) =>
    (await ada.ask('chat.send', { room, message: newMessage(), text })).message;
  return { ada, room, say };
}

const hashes = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);

describe('a backup', () => {
  it('is made while the service runs and people write, and holds all that was said before it', async () => {
    const service = await serve();
    const { ada, room, say } = await twoInRoom(service);
    const before = [await say('one'), await say('two')];
    mkdirSync(path.join(data, 'files', 'ab'), { recursive: true });
    writeFileSync(path.join(data, 'files', 'ab', 'blob'), 'picture');
    writeFileSync(path.join(data, importsName, 'half-an-archive'), 'on its way in');
    const [said] = await Promise.all([run('backup'), say('meanwhile')]);
    expect(said).toContain(saved);
    expect(await say('after')).toMatchObject({ seq: 4 });

    expect(readFileSync(path.join(saved, 'files', 'ab', 'blob'), 'utf8')).toBe('picture');
    expect(readdirSync(saved).sort()).toEqual(['files', 'parley.db']);
    expect(statSync(saved).mode & 0o077).toBe(0);
    const copy = createSqliteStorage(path.join(saved, 'parley.db'), randomUUID);
    const { messages } = copy.historyAfter(room, 0, 10);
    expect(messages.slice(0, 2)).toEqual(before);
    expect(copy.users().map(({ user }) => user)).toContain(ada.self);
    copy.close();
  });

  it('is made without a service too', async () => {
    const service = await serve();
    const { say, room } = await twoInRoom(service);
    const message = await say('one');
    await service.close();
    await run('backup');
    const copy = createSqliteStorage(path.join(saved, 'parley.db'), randomUUID);
    expect(copy.lastMessage(room)).toEqual(message);
    copy.close();
  });

  it('is made after a kill that left word of a service which is gone', async () => {
    await (await serve()).close();
    writeFileSync(path.join(data, controlName), JSON.stringify({ port: 1, token: 'old' }));
    expect(await run('backup')).toContain('Backed up');
  });

  it('overwrites nothing', async () => {
    await serve();
    mkdirSync(saved);
    await expect(run('backup')).rejects.toThrow('is there already');
    expect(readdirSync(saved)).toEqual([]);
  });

  it('does not lie in what it is a copy of', async () => {
    await serve();
    saved = path.join(data, 'saved');
    await expect(run('backup')).rejects.toThrow('inside the data folder');
  });

  it('that cannot be written leaves nothing that looks like one', async () => {
    await serve();
    writeFileSync(path.join(folder.path, 'file'), '');
    saved = path.join(folder.path, 'file', 'saved');
    await expect(run('backup')).rejects.toThrow('could not be written');
    expect(readdirSync(folder.path).sort()).toEqual(['data', 'file']);
  });

  it('of nothing is refused', async () => {
    await expect(run('backup')).rejects.toThrow('nothing to back up');
  });
});

describe('a running service takes orders', () => {
  const order = (port: number, authorization: string) =>
    fetch(`http://127.0.0.1:${port}/backup`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ target: saved }),
    });

  it('only from who can read its data folder', async () => {
    await serve();
    const file = path.join(data, controlName);
    const { port, token } = JSON.parse(readFileSync(file, 'utf8')) as { port: number; token: string };
    for (const wrong of ['', 'Bearer ', `Bearer ${'x'.repeat(token.length)}`])
      expect((await order(port, wrong)).status).toBe(403);
    expect(existsSync(saved)).toBe(false);
    expect((await order(port, `Bearer ${token}`)).status).toBe(200);
    expect(existsSync(saved)).toBe(true);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('as long as it runs', async () => {
    await (await serve()).close();
    expect(existsSync(path.join(data, controlName))).toBe(false);
  });
});

describe('restoring', () => {
  async function backedUp() {
    const service = await serve();
    const t = await twoInRoom(service);
    const message = await t.say('saved');
    writeFileSync(path.join(data, 'certificate.pem'), 'certificate');
    await run('backup');
    await t.say('said after it');
    return { ...t, service, message };
  }

  it('brings back what was saved, and puts aside what was there', async () => {
    const { ada, room, service, message } = await backedUp();
    await service.close();
    const said = await run('restore');
    const aside = readdirSync(data).find((name) => name.startsWith('before-restore')) ?? '';
    expect(said).toContain(aside);
    expect(readFileSync(path.join(data, 'certificate.pem'), 'utf8')).toBe('certificate');
    const back = await enter((await serve()).port, ada.hello);
    expect(back.welcome.rooms).toMatchObject([{ room, last: message }]);
    const before = createSqliteStorage(path.join(data, aside, 'parley.db'), randomUUID);
    expect(before.lastMessage(room)).toMatchObject({ seq: 2 });
    before.close();
  });

  it('is the way back from a damaged database', async () => {
    const { room, service, message } = await backedUp();
    await service.close();
    writeFileSync(path.join(data, 'parley.db'), 'damaged '.repeat(1_000));
    await expect(serve()).rejects.toThrow('restore a backup');
    await run('restore');
    const copy = createSqliteStorage(path.join(data, 'parley.db'), randomUUID);
    expect(copy.lastMessage(room)).toEqual(message);
    copy.close();
  });

  it('works into a folder that is not there yet', async () => {
    const { room } = await backedUp();
    data = path.join(folder.path, 'elsewhere');
    expect(await run('restore')).not.toContain('before');
    const copy = createSqliteStorage(path.join(data, 'parley.db'), randomUUID);
    expect(copy.lastMessage(room)).toMatchObject({ seq: 1 });
    copy.close();
  });

  it('is refused over a running service', async () => {
    await backedUp();
    await expect(run('restore')).rejects.toThrow('A service is running');
  });

  it.each([
    ['damaged', () => writeFileSync(path.join(saved, 'parley.db'), 'no database '.repeat(500)), 'is damaged'],
    [
      'of a newer Parley',
      () => {
        const database = new DatabaseSync(path.join(saved, 'parley.db'));
        database.exec('PRAGMA user_version = 1000');
        database.close();
      },
      'newer Parley',
    ],
  ])('a backup that is %s changes nothing', async (_, damage, why) => {
    const { service } = await backedUp();
    await service.close();
    damage();
    const before = hashes(data);
    await expect(run('restore')).rejects.toThrow(why);
    expect(hashes(data)).toEqual(before);
  });

  it('what is no backup is refused', async () => {
    mkdirSync(saved);
    await expect(run('restore')).rejects.toThrow('is no backup');
  });
});

describe('the words of the command', () => {
  it.each([
    [
      ['backup', 'a', '--data', 'd'],
      {},
      { verb: 'backup', place: path.resolve('a'), dataDir: path.resolve('d') },
    ],
    [['restore', 'a'], { PARLEY_DATA: 'e' }, { verb: 'restore', dataDir: path.resolve('e') }],
    [['backup', 'a'], {}, { dataDir: path.resolve('parley-data') }],
    [['backup'], {}, { problem: 'backup needs one folder or file.' }],
    [['backup', 'a', 'b'], {}, { problem: 'backup needs one folder or file.' }],
    [['backup', 'a', '--colour'], {}, { problem: expect.stringContaining('--colour') as string }],
  ])('%j', (argv, env, read) => {
    expect(readBackupCommand(argv, env)).toMatchObject(read);
  });

  it('leave the others alone', () => {
    expect(readBackupCommand(['--port', '1'], {})).toBeNull();
  });
});
