import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordingDisk, type RecordingHandle } from './disk.ts';
import { createRecordingsFolder, firstFile, startMs } from './fakes/recordings-in.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const mib = 1024 * 1024;

describe('a recording in one file', () => {
  it('is on the disk piece by piece, under when and what it is', async () => {
    const { recordings, beginOne, write } = folder.start();
    const recording = await beginOne();
    expect(await write(recording, 'one ')).toMatchObject({ state: 'written' });
    expect(folder.read(firstFile)).toBe('one ');
    expect(recordings.kept.getState()).toMatchObject([{ recording, state: 'running' }]);
    await write(recording, 'two');
    await recordings.finish(recording, 'first');
    expect(folder.read(firstFile)).toBe('one two');
    const address = `/recordings/${recording}/0`;
    expect(recordings.kept.getState()).toMatchObject([
      { recording, state: 'whole', startedAtMs: startMs, files: [{ name: 'all', bytes: 7, address }] },
    ]);
  });

  it('takes nobody’s name, whatever the call is called', async () => {
    const { begin, beginOne, write, recordings } = folder.start();
    for (const text of ['first', 'second']) {
      const recording = await beginOne();
      await write(recording, text);
      await recordings.finish(recording, 'first');
    }
    await begin({ title: '../../etc/passwd: ' });
    expect(folder.there()).toEqual([
      '2026-11-22 14.05 .._.._etc_passwd_.mkv',
      '2026-11-22 14.05 Plan (2).mkv',
      '2026-11-22 14.05 Plan.mkv',
    ]);
    expect(folder.read(firstFile)).toBe('first');
  });

  it('has a name of its own though the call’s is longer than any system takes', async () => {
    const { recordings, begin } = folder.start();
    for (const shape of ['one', 'one', 'several', 'several'] as const) {
      const recording = await begin({ title: '会議'.repeat(100), shape });
      await recordings.addFile({ recording, name: '界'.repeat(200), beganMs: 0 }, 'first');
      await recordings.write({ recording, file: 0, bytes: new Uint8Array(9) }, 'first');
      await recordings.finish(recording, 'first');
    }
    const names = folder.there();
    expect([names.length, names.filter((name) => name.includes('(2)')).length]).toEqual([4, 2]);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(110);
  });

  it('leaves nothing when nothing was said, or when it is dropped', async () => {
    const { recordings, beginOne, write } = folder.start();
    await recordings.finish(await beginOne(), 'first');
    const recording = await beginOne();
    await write(recording, 'never mind');
    await recordings.drop(recording, 'first');
    expect([folder.there(), recordings.kept.getState()]).toEqual([[], []]);
  });

  it('takes one file alone', async () => {
    const { recordings, beginOne } = folder.start();
    const recording = await beginOne();
    await expect(recordings.addFile({ recording, name: 'two', beganMs: 0 }, 'first')).rejects.toThrow(
      'no more files',
    );
  });
});

describe('a recording in several files', () => {
  it('has a folder with one for each person, however they are called', async () => {
    const { recordings, begin, write } = folder.start();
    const recording = await begin({ shape: 'several' });
    for (const name of ['Ada', 'Ada', 'Mr. T.', '/'])
      await recordings.addFile({ recording, name, beganMs: 5 }, 'first');
    expect(await recordings.addFile({ recording, name: 'CON', beganMs: 9 }, 'first')).toBe(4);
    for (const file of [0, 1, 2, 3, 4]) await write(recording, String(file), file);
    expect(folder.there('2026-11-22 14.05 Plan')).toEqual([
      'Ada (2).mkv',
      'Ada.mkv',
      'Mr. T..mkv',
      '_.mkv',
      '_CON.mkv',
    ]);
    await recordings.finish(recording, 'first');
    expect(recordings.fileOf(recording, 1)).toBe(folder.place('2026-11-22 14.05 Plan', 'Ada (2).mkv'));
  });

  it('keeps no file of somebody who said nothing, and takes no more than a call has people', async () => {
    const { recordings, begin, write } = folder.start();
    const recording = await begin({ shape: 'several' });
    for (let file = 0; file < 64; file += 1)
      await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
    await expect(recordings.addFile({ recording, name: 'Bo', beganMs: 0 }, 'first')).rejects.toThrow(
      'no more',
    );
    await write(recording, 'hello', 3);
    await recordings.finish(recording, 'first');
    expect(folder.there('2026-11-22 14.05 Plan')).toEqual(['Ada (4).mkv', 'contents.txt', 'timeline.otio']);
    expect(recordings.kept.getState()[0]?.files).toHaveLength(1);
  });

  it('leaves no folder when nobody said anything, unless the person put something into it', async () => {
    const { recordings, begin } = folder.start();
    for (const own of [false, true]) {
      const recording = await begin({ shape: 'several' });
      await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
      if (own) writeFileSync(folder.place('2026-11-22 14.05 Plan', 'notes.txt'), 'mine');
      await recordings.finish(recording, 'first');
      expect(folder.there()).toEqual(own ? ['2026-11-22 14.05 Plan'] : []);
    }
    expect(folder.journal()).toBe('[]');
  });
});

describe('a disk that does not do as it is told', () => {
  const held = (): Promise<never> => Promise.reject(Object.assign(new Error('in use'), { code: 'EBUSY' }));

  it('keeps what is held by another program until the next start', async () => {
    const { recordings, begin, beginOne, write } = folder.start({ disk: { remove: held } });
    await recordings.finish(await beginOne(), 'first');
    await begin();
    const dropped = await begin({ shape: 'several' });
    await recordings.addFile({ recording: dropped, name: 'Ada', beganMs: 0 }, 'first');
    await recordings.drop(dropped, 'first');
    const recording = await begin({ shape: 'several' });
    for (const name of ['Ada', 'Bo']) await recordings.addFile({ recording, name, beganMs: 0 }, 'first');
    await write(recording, 'kept', 1);
    await recordings.finish(recording, 'first');
    expect(recordings.kept.getState().find((one) => one.recording === recording)).toMatchObject({
      state: 'whole',
      files: [{ name: 'Bo' }],
    });
    expect(recordings.kept.getState().map(({ state }) => state)).not.toContain('running');
    expect(folder.there()).toHaveLength(4);
    folder.start().recordings.opened('first');
    await vi.waitFor(() => expect(folder.there()).toEqual(['2026-11-22 14.05 Plan (2)']));
  });

  it('holds up neither the other recordings nor the end of the app', async () => {
    let isOdd = false;
    const bytesOf = (file: string): Promise<number | null> =>
      isOdd && file === folder.place(firstFile)
        ? Promise.reject(new Error('odd'))
        : recordingDisk.bytesOf(file);
    const { recordings, beginOne, write, clock } = folder.start({ disk: { bytesOf } });
    await write(await beginOne(), 'one');
    const other = await beginOne('club');
    await write(other, 'two', 0, 'club');
    await vi.waitFor(() => expect(recordings.kept.getState()).toHaveLength(2));
    isOdd = true;
    const stopped = recordings.stopAll();
    clock.advance(1_000);
    await stopped;
    isOdd = false;
    recordings.opened('club');
    await vi.waitFor(() =>
      expect(recordings.kept.getState().map(({ state }) => state)).toEqual(['cut', 'whole']),
    );
  });

  it('writes the films that lie beside a list with a time no calendar has', async () => {
    const { recordings, begin, write } = folder.start();
    const recording = await begin({ shape: 'several' });
    await recordings.addFile({ recording, name: 'Ada', beganMs: Number.MAX_SAFE_INTEGER }, 'first');
    await write(recording, 'kept');
    await recordings.finish(recording, 'first');
    expect(folder.there('2026-11-22 14.05 Plan')).toEqual(['Ada.mkv', 'timeline.otio']);
  });
});

describe('chapters', () => {
  it('are written every few seconds, and all of them at the end', async () => {
    const { recordings, beginOne, write, clock } = folder.start();
    const recording = await beginOne();
    await write(recording, 'kept');
    const add = (says: string): void => recordings.addChapter({ recording, atMs: 0, says }, 'first');
    add('Ada shares');
    add('Bo laughs');
    expect(folder.journal()).not.toContain('Ada shares');
    clock.advance(5_000);
    expect(folder.journal()).toMatch(/Ada shares.*Bo laughs/);
    add('Cy comes');
    expect(folder.journal()).not.toContain('Cy comes');
    clock.advance(5_000);
    expect(folder.journal()).toContain('Cy comes');
    add('Di goes');
    await recordings.finish(recording, 'first');
    expect(folder.journal()).toContain('Di goes');
    expect(clock.pending()).toBe(0);
  });

  it('are no reason to remember what was dropped', async () => {
    const { recordings, beginOne, clock } = folder.start();
    const recording = await beginOne();
    recordings.addChapter({ recording, atMs: 0, says: 'one' }, 'first');
    await recordings.drop(recording, 'first');
    clock.advance(5_000);
    expect(folder.journal()).toBe('[]');
  });
});

describe('the room on the disk', () => {
  it('has to be there before anything begins', async () => {
    const { begin } = folder.start({ disk: { roomBytes: async () => 499 * mib } });
    expect(await begin()).toBe('no-room');
    expect(folder.there()).toEqual([]);
  });

  it('is no matter where the system does not say', async () => {
    const { beginOne, write } = folder.start({ disk: { roomBytes: async () => null } });
    expect(await write(await beginOne(), 'x')).toEqual({ state: 'written', roomBytes: null });
  });

  it('ends a recording while some is left, and what was written stays', async () => {
    let room = 600 * mib;
    const { recordings, beginOne, write } = folder.start({ disk: { roomBytes: async () => room } });
    const recording = await beginOne();
    expect(await write(recording, 'kept')).toEqual({ state: 'written', roomBytes: 600 * mib - 4 });
    room = 64 * mib;
    expect(await write(recording, 'lost')).toEqual({ state: 'full' });
    room = 600 * mib;
    expect(await write(recording, 'lost')).toEqual({ state: 'full' });
    await recordings.finish(recording, 'first');
    expect(folder.read(firstFile)).toBe('kept');
    expect(recordings.kept.getState()).toMatchObject([{ state: 'whole' }]);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EIO', 'failed'],
  ])('ends a recording by surprise (%s), and half a piece is none', async (code, state) => {
    let isBroken = false;
    const open = async (file: string): Promise<RecordingHandle> => {
      const handle = await recordingDisk.open(file);
      const datasync = async (): Promise<void> => {
        if (isBroken) throw Object.assign(new Error('no'), { code });
      };
      return {
        read: handle.read.bind(handle),
        write: handle.write.bind(handle),
        truncate: handle.truncate.bind(handle),
        close: handle.close.bind(handle),
        datasync,
      };
    };
    const { recordings, beginOne, write } = folder.start({ disk: { open } });
    const recording = await beginOne();
    await write(recording, 'kept');
    isBroken = true;
    expect(await write(recording, 'lost')).toEqual({ state });
    await recordings.finish(recording, 'first');
    expect(folder.read(firstFile)).toBe('kept');
  });

  it('is nowhere when the folder cannot be written', async () => {
    const makeFolder = async (): Promise<void> => Promise.reject(new Error('read-only'));
    expect(await folder.start({ disk: { makeFolder } }).begin()).toBe('not-writable');
  });
});
