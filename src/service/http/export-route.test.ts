import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { MessageId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { newMessage } from '../fakes/core-house.ts';
import { content, createFileHouse, type FileHouse } from '../fakes/file-house.ts';
import { unzip } from '../fakes/unzip.ts';
import {
  exportedMessage,
  exportedPeople,
  exportManifest,
  pathOf,
  readPath,
} from '../own-data/export-format.ts';

let t: FileHouse;
beforeEach(async () => {
  t = await createFileHouse();
});
afterEach(() => t.end());

const address = '/export';
const fetchArchive = async (who: string): Promise<Map<string, Buffer>> =>
  unzip((await t.ask(who, { address })).content);

function read(archive: Map<string, Buffer>) {
  const json = (path: string): unknown => JSON.parse(String(archive.get(path)));
  const manifest = v.parse(exportManifest, json(pathOf.manifest));
  const people = v.parse(exportedPeople, json(pathOf.people));
  const lines = (room: string) =>
    String(archive.get(pathOf.room(room)))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => v.parse(exportedMessage, JSON.parse(line)));
  return { manifest, people, lines };
}

const say = (who: 'ada' | 'bob', text: string): MessageId => {
  const message = newMessage();
  t[who].ask('chat.send', { room: t.room, message, text });
  return message;
};

describe('an export', () => {
  it('is who one is, and what the members of one’s rooms see', async () => {
    const first = say('ada', 'one');
    t.ada.ask('chat.edit', { message: first, text: 'one, again' });
    const second = say('bob', 'two');
    t.bob.ask('chat.edit', { message: second, text: 'two, again' });
    t.ada.ask('chat.react', { message: second, emoji: '👍', on: true });
    const gone = say('bob', 'a secret');
    t.bob.ask('chat.delete', { message: gone });
    const { manifest, people, lines } = read(await fetchArchive('ada'));

    expect(manifest).toMatchObject({
      person: { user: t.ada.self, name: 'Ada' },
      devices: [{ device: t.ada.welcome.device }],
      rooms: [{ room: t.room, kind: 'direct', lastSeq: 3 }],
    });
    expect(people).toEqual(
      expect.arrayContaining([
        { user: t.ada.self, name: 'Ada' },
        { user: t.bob.self, name: 'Bob' },
      ]),
    );
    expect(people).toHaveLength(2);
    const said = lines(t.room);
    expect(said).toMatchObject([
      { message: first, body: { text: 'one, again' }, edits: [{ text: 'one' }] },
      { message: second, body: { text: 'two, again' }, reactions: [{ emoji: '👍', users: [t.ada.self] }] },
      { message: gone, body: { text: '' }, deletedAtMs: expect.any(Number) },
    ]);
    // What others took back by editing is not shown by the export of somebody else.
    expect(said[1]).not.toHaveProperty('edits');
  });

  it('has nothing of rooms of others', async () => {
    const theirs = t.bob.ask('room.open', { with: t.eve.self }).room.room;
    t.bob.ask('chat.send', { room: theirs, message: newMessage(), text: 'not for Ada' });
    const archive = await fetchArchive('ada');
    expect(archive.has(pathOf.room(theirs))).toBe(false);
    expect(Buffer.concat([...archive.values()]).includes('not for Ada')).toBe(false);
    expect(read(archive).people.map(({ name }) => name)).not.toContain('Eve');
  });

  it('has the bytes of one’s own files alone', async () => {
    await t.sent();
    expect((await fetchArchive('ada')).get(`files/${t.file}/notes.txt`)).toEqual(content);
    const theirs = await fetchArchive('bob');
    expect([...theirs.keys()].filter((path) => path.startsWith('files/'))).toEqual([]);
    expect(read(theirs).lines(t.room)).toMatchObject([{ body: { files: [{ name: 'notes.txt' }] } }]);
  });

  it('takes pages one after the other: nothing is missing at their seams', async () => {
    const count = limits.historyPage * 2 + 7;
    for (let index = 0; index < count; index += 1) {
      t.clock.advance(1_000);
      say('ada', `number ${index}`);
    }
    const seqs = read(await fetchArchive('ada')).lines(t.room);
    expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  it.each(['CON', 'a:b*c?.txt', '...hidden', ' blank. ', 'ends.', 'نص.txt', `${'long'.repeat(60)}.pdf`])(
    'has a path that is one everywhere for %j',
    (name) => {
      const path = pathOf.file(t.file, name);
      expect(readPath(path)).toEqual({ what: 'file', file: t.file });
      expect(path).not.toMatch(/[\\:*?"<>|]|\/\.|\.$|\s$|\/CON$/);
    },
  );

  it.each(['../parley.db', '/etc/passwd', 'rooms/../../x.jsonl', 'files/x/y', 'rooms/x.jsonl', 'more.txt'])(
    'does not know the path %s',
    (path) => expect(readPath(path)).toBeUndefined(),
  );
});

describe('who may', () => {
  it('take their data: whoever shows a token in the header', async () => {
    const refused = await t.ask('nobody', { address });
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect((await t.ask('ada', { address: '/export?token=ada' })).status).toBe(404);
    expect((await t.ask('ada', { address, method: 'PUT' })).status).toBe(405);
    const { status, headers } = await t.ask('ada', { address, headers: { origin: 'app://parley' } });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, 'app://parley']);
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringContaining('attachment; filename="parley-2023-11-14.zip"'),
      'cache-control': 'private, no-store',
    });
  });

  it('not more often than now and then, and is told when', async () => {
    for (let count = 0; count < limits.exportsPerHour; count += 1)
      expect((await t.ask('ada', { address })).status).toBe(200);
    const refused = await t.ask('ada', { address });
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600']);
    expect((await t.ask('bob', { address })).status).toBe(200);
    t.clock.advance(600_000);
    expect((await t.ask('ada', { address })).status).toBe(200);
  });
});

describe('while it is read', () => {
  it('one person has one at a time, and who leaves makes room', async () => {
    const endless = new PassThrough();
    const { open } = t.service.ownData;
    Object.assign(t.service.ownData, { open: () => endless });
    endless.write('the beginning');
    const [response] = (await once(t.begin('ada', { address }).end(), 'response')) as [IncomingMessage];
    Object.assign(t.service.ownData, { open });
    const refused = await t.ask('ada', { address });
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30']);
    expect((await t.ask('bob', { address })).status).toBe(200);
    response.destroy();
    await new Promise((resolve) => endless.on('close', resolve));
    expect((await t.ask('ada', { address })).status).toBe(200);
  });

  it('what takes too long is cut, and cannot be taken for a whole one', async () => {
    const endless = new PassThrough();
    endless.write('the beginning');
    Object.assign(t.service.ownData, { open: () => endless });
    const [response] = (await once(t.begin('ada', { address }).end(), 'response')) as [IncomingMessage];
    t.clock.advance(limits.exportMs);
    await expect(response.toArray()).rejects.toThrow('aborted');
  });
});
