import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportLine } from '../../../protocol/import.ts';
import { limits } from '../../../protocol/limits.ts';
import { createCoreHouse, newMessage, type CoreHouse, type FakeDevice } from '../../fakes/core-house.ts';
import {
  exportedMessage,
  exportedRoom,
  sampleExport,
  song,
  songInfo,
  there,
} from '../../fakes/sample-export.ts';
import { inFile, zipOf } from '../../fakes/zip-of.ts';
import { pathOf } from '../export-format.ts';

function setUp(options: Parameters<typeof createCoreHouse>[0] = {}) {
  const house = createCoreHouse(options);
  return { house, ann: house.enter({ name: 'Ann' }), eve: house.enter({ name: 'Eve' }) };
}

async function run(house: CoreHouse, who: FakeDevice, content: Buffer) {
  const lines: ImportLine[] = [];
  const file = inFile(content, onTestFinished);
  await house.service.ownData.imports.run(who.self, file, (line) => lines.push(line));
  return { lines, outcome: lines.at(-1) };
}
const bring = async (house: CoreHouse, who: FakeDevice, sample: Parameters<typeof sampleExport>[0] = {}) =>
  run(house, who, await zipOf(sampleExport(sample)));

const roomsOf = (house: CoreHouse, who: FakeDevice) => house.storage.roomsOf(who.self);

describe('what is brought in', () => {
  it('is a room that only its owner sees, to be read, with the names of those who wrote as text', async () => {
    const { house, ann, eve } = setUp();
    const { outcome } = await bring(house, ann);
    expect(outcome).toEqual({ phase: 'done', rooms: 1, messages: 3, files: 1, known: 0, left: 0 });
    const { room } = ann.heard('room.changed').at(-1) ?? {};
    expect(room).toMatchObject({
      kind: 'group',
      name: 'Garden',
      archived: true,
      importedFrom: 'The old place',
      members: [{ user: ann.self, role: 'owner' }],
      unread: 0,
    });
    const { messages } = ann.ask('chat.history', { room: room?.room ?? there.room(1), limit: 10 });
    expect(messages).toMatchObject([
      {
        seq: 1,
        from: ann.self,
        atMs: 1_600_000_000_001,
        body: { text: 'number 1', imported: { by: 'Ada' } },
      },
      { seq: 2, from: ann.self, body: { text: 'two', mentions: [], imported: { by: 'Bob' } } },
      { seq: 3, from: ann.self, body: { files: [{ name: 'song.txt', bytes: song.length }] } },
    ]);
    const [first, second, third] = messages;
    expect(second?.body).toMatchObject({ replyTo: first?.message });
    expect(second?.pinnedAtMs).toBe(1_600_000_000_009);
    expect(ann.ask('chat.search', { text: 'number', limit: 5 }).messages).toHaveLength(1);
    expect(house.blobs.whole.get(songInfo.sha256)).toEqual(song);
    const file = third?.body.kind === 'text' ? third.body.files[0]?.file : undefined;
    expect(file && house.files.forReading(ann.self, file).ok).toBe(true);
    expect(file && house.files.forReading(eve.self, file).ok).toBe(false);
    expect([eve.heard('room.changed'), roomsOf(house, eve)]).toEqual([[], []]);
  });

  it('comes in once, and a later archive brings what is new', async () => {
    const { house, ann } = setUp();
    await bring(house, ann);
    const [before] = roomsOf(house, ann);
    expect((await bring(house, ann)).outcome).toMatchObject({ rooms: 0, messages: 0, files: 0, known: 3 });
    expect(roomsOf(house, ann)).toEqual([before]);
    const more = [exportedMessage(1), exportedMessage(4)];
    expect((await bring(house, ann, { lines: more })).outcome).toMatchObject({ messages: 1, known: 1 });
    expect(house.storage.room(before?.room ?? there.room(1))?.lastSeq).toBe(4);
    expect(ann.heard('room.changed').at(-1)?.room).toMatchObject({ unread: 0 });
  });

  it('stays deleted where it was deleted, and its files with it', async () => {
    const { house, ann } = setUp();
    await bring(house, ann);
    const [room] = roomsOf(house, ann);
    const third = house.storage.historyAfter(room?.room ?? there.room(1), 2, 1).messages[0];
    ann.ask('chat.delete', { message: third?.message ?? newMessage() });
    expect((await bring(house, ann)).outcome).toMatchObject({ messages: 0, files: 0, known: 3 });
    expect(house.blobs.whole.has(songInfo.sha256)).toBe(false);
  });

  it('is each person’s own, also out of the same archive', async () => {
    const { house, ann, eve } = setUp();
    await bring(house, ann);
    expect((await bring(house, eve)).outcome).toMatchObject({ rooms: 1, messages: 3, files: 1, known: 0 });
    expect(roomsOf(house, ann)[0]?.room).not.toBe(roomsOf(house, eve)[0]?.room);
  });

  it('has no records of calls and rooms, and nothing that was deleted', async () => {
    const { house, ann } = setUp();
    const event = { kind: 'event', what: 'created', user: null, name: 'Garden' } as const;
    const lines = [
      exportedMessage(1, { body: event }),
      exportedMessage(2, { deletedAtMs: 5 }),
      exportedMessage(3),
    ];
    expect((await bring(house, ann, { lines })).outcome).toMatchObject({ messages: 1, left: 2 });
  });

  it('of two is called as the other was, and never later than now', async () => {
    const { house, ann } = setUp();
    const rooms = [exportedRoom({ kind: 'direct', name: null })];
    await bring(house, ann, { rooms, lines: [exportedMessage(1, { atMs: 8e15 })] });
    const [room] = roomsOf(house, ann);
    expect(room?.name).toBe('Bob');
    expect(house.storage.lastMessage(room?.room ?? there.room(1))?.atMs).toBe(house.clock.now());
  });

  it('has no more pins to list than a room may have', async () => {
    const { house, ann } = setUp();
    const pinned = (_: unknown, index: number) => exportedMessage(index + 1, { pinnedAtMs: 5 });
    await bring(house, ann, { lines: Array.from({ length: limits.pinsPerRoom + 5 }, pinned) });
    const room = roomsOf(house, ann)[0]?.room ?? there.room(1);
    expect(ann.ask('chat.pins', { room }).messages).toHaveLength(limits.pinsPerRoom);
  });

  it('is not what is here already: rooms of this very service', async () => {
    const { house, ann, eve } = setUp();
    const { room } = ann.ask('room.open', { with: eve.self }).room;
    const service = { service: house.storage.service, name: 'Test' };
    const { outcome } = await bring(house, ann, { manifest: { service, rooms: [exportedRoom({ room })] } });
    expect(outcome).toMatchObject({ phase: 'done', rooms: 0, messages: 0 });
    expect(roomsOf(house, ann)).toHaveLength(1);
  });
});

describe('a room that was brought along', () => {
  it('stays as it was, and stays alone', async () => {
    const { house, ann, eve } = setUp();
    await bring(house, ann);
    const room = roomsOf(house, ann)[0]?.room ?? there.room(1);
    const first = house.storage.historyAfter(room, 0, 1).messages[0]?.message ?? newMessage();
    expect([
      ann.refusal('room.archive', { room, archived: false }),
      ann.refusal('room.add', { room, users: [eve.self] }),
      ann.refusal('chat.send', { room, message: newMessage(), text: 'more' }),
      ann.refusal('chat.edit', { message: first, text: 'I never said that' }),
      ann.refusal('invite.create', { role: 'guest', room, expiresInMs: null, uses: null, label: '' }),
      eve.refusal('chat.history', { room, limit: 5 }),
    ]).toEqual([...Array.from({ length: 5 }, () => 'not-allowed'), 'not-found']);
  });

  it('is gone as a whole when its owner leaves it, and may be brought in again', async () => {
    const { house, ann } = setUp();
    await bring(house, ann);
    const room = roomsOf(house, ann)[0]?.room ?? there.room(1);
    ann.ask('room.leave', { room });
    house.clock.advance(1);
    expect(house.storage.room(room)).toBeUndefined();
    expect(house.blobs.whole.size).toBe(0);
    expect((await bring(house, ann)).outcome).toMatchObject({ rooms: 1, messages: 3 });
  });
});

const huge = 'x'.repeat(limits.importLineBytes + 1);
const otherHash = { ...songInfo, sha256: 'a'.repeat(64) };
const withFile = (files: object[]) => [
  exportedMessage(1, {
    body: { kind: 'text', text: '', mentions: [], replyTo: null, files: files as never },
  }),
];

describe('an archive that is refused leaves nothing', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['no zip', () => Buffer.from('a letter'), 'not-an-archive'],
    ['empty', () => Buffer.alloc(0), 'not-an-archive'],
    ['cut', async () => (await zipOf(sampleExport())).subarray(0, -30), 'not-an-archive'],
    ['another zip', () => zipOf({ 'README.txt': 'hello' }), 'not-an-export'],
    ['holidays', () => zipOf({ 'photos/sea.jpg': 'blue' }), 'not-an-export'],
    [
      'of another program',
      () => zipOf({ [pathOf.manifest]: '{"format":"other","version":1}' }),
      'not-an-export',
    ],
    ['of a later version', () => zipOf(sampleExport({ manifest: { version: 2 } })), 'newer'],
    ['a manifest that is no JSON', () => zipOf({ [pathOf.manifest]: '{' }), 'damaged'],
    ['a manifest of another shape', () => zipOf(sampleExport({ manifest: { rooms: 'all' } })), 'damaged'],
    ['an entry too many', () => zipOf(sampleExport({ more: { 'evil.sh': 'rm' } })), 'unexpected'],
    [
      'a file twice',
      () => zipOf(sampleExport({ more: { [`files/${songInfo.file}/2`]: song } })),
      'unexpected',
    ],
    ['a line of another shape', () => zipOf(sampleExport({ lines: ['{"seq":1}'] })), 'damaged'],
    ['a line that is no JSON', () => zipOf(sampleExport({ lines: ['nonsense'] })), 'damaged'],
    ['a line without an end', () => zipOf(sampleExport({ lines: [huge] })), 'too-large'],
    [
      'numbers that go back',
      () => zipOf(sampleExport({ lines: [exportedMessage(2), exportedMessage(1)] })),
      'damaged',
    ],
    ['a room twice', () => zipOf(sampleExport({ rooms: [exportedRoom(), exportedRoom()] })), 'damaged'],
    ['a file that is another', () => zipOf(sampleExport({ lines: withFile([otherHash]) })), 'damaged'],
  ])('%s', async (_, make, problem) => {
    const { house, ann } = setUp();
    expect((await run(house, ann, await make())).outcome).toEqual({ phase: 'failed', problem });
    house.clock.advance(1);
    expect(roomsOf(house, ann)).toEqual([]);
    expect(house.storage.importedWithoutMembers()).toEqual([]);
    expect([house.storage.filesOf(ann.self), house.blobs.whole.size]).toEqual([[], 0]);
    expect(ann.heard('room.changed')).toEqual([]);
  });

  it('a bomb: far more comes out of it than it says', async () => {
    const { house, ann } = setUp();
    const rooms = [exportedRoom(), exportedRoom({ room: there.room(2) })];
    const more = { [pathOf.room(there.room(2))]: Buffer.alloc(3_000_000) };
    const bomb = await zipOf(sampleExport({ rooms, more }));
    // In the directory at the end, which a reader goes by: one byte instead of three million.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3_000_000);
    bomb.writeUInt32LE(1, bomb.lastIndexOf(size));
    expect((await run(house, ann, bomb)).outcome).toEqual({ phase: 'failed', problem: 'damaged' });
    expect(roomsOf(house, ann)).toEqual([]);
  });

  it('paths that lead out of it', async () => {
    const { house, ann } = setUp();
    const archive = await zipOf({ ...sampleExport(), 'xx/parley.db': 'evil' });
    for (let at = archive.indexOf('xx/parley.db'); at !== -1; at = archive.indexOf('xx/parley.db'))
      archive.write('../parley.db', at);
    expect((await run(house, ann, archive)).outcome).toEqual({ phase: 'failed', problem: 'damaged' });
  });

  it('more than there is room for', async () => {
    const { house, ann } = setUp({ quotas: { personBytes: song.length - 1 } });
    expect((await bring(house, ann)).outcome).toEqual({ phase: 'failed', problem: 'quota-exceeded' });
    expect(roomsOf(house, ann)).toEqual([]);
  });
});

describe('an import that ends in the middle', () => {
  const many = Array.from({ length: 350 }, (_, index) => exportedMessage(index + 1));

  it('leaves nothing when the person is gone', async () => {
    const { house, ann } = setUp();
    const { appendImported } = house.storage;
    Object.assign(house.storage, {
      appendImported(...asked: Parameters<typeof appendImported>) {
        const known = appendImported(...asked);
        if (!house.storage.users().find(({ user }) => user === ann.self)?.left)
          ann.ask('self.delete', { user: ann.self });
        return known;
      },
    });
    expect((await bring(house, ann, { lines: many })).outcome).toEqual({
      phase: 'failed',
      problem: 'stopped',
    });
    house.clock.advance(10);
    expect(house.storage.importedWithoutMembers()).toEqual([]);
    expect(house.storage.erasures()).toEqual([]);
  });

  it('is taken out when the service begins again after a kill, and may be done again', async () => {
    const { house, ann } = setUp();
    const { appendImported } = house.storage;
    let parts = 0;
    Object.assign(house.storage, {
      appendImported(...asked: Parameters<typeof appendImported>) {
        parts += 1;
        if (parts === 2) throw new Error('killed');
        return appendImported(...asked);
      },
    });
    const { dropRoom } = { dropRoom: house.storage.beginRoomErasure };
    Object.assign(house.storage, { beginRoomErasure() {} });
    await bring(house, ann, { lines: many });
    expect(house.storage.importedWithoutMembers()).toHaveLength(1);
    Object.assign(house.storage, { appendImported, beginRoomErasure: dropRoom });
    house.restart();
    house.clock.advance(10);
    expect(house.storage.importedWithoutMembers()).toEqual([]);
    expect((await bring(house, ann, { lines: many })).outcome).toMatchObject({ messages: 350 });
  });

  it('tells how far it is, up to the end', async () => {
    const { house, ann } = setUp();
    const { lines } = await bring(house, ann, { lines: many });
    const written = lines.flatMap((line) => (line.phase === 'writing' ? [line.done] : []));
    expect(written).toEqual([100, 200, 300, 350]);
    expect(lines.at(-1)).toMatchObject({ phase: 'done', messages: 350 });
  });
});
