import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptRecording } from '../../src/bridge/recording.ts';
import { recordingDisk } from './disk.ts';
import { createRecordingsFolder, firstFile } from './fakes/recordings-in.ts';
import { fakeFilm } from './fakes/small-webm.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

describe('the page of a recording', () => {
  it('is the only one that writes to it', async () => {
    const { recordings, beginOne, write } = folder.start();
    const recording = await beginOne();
    await expect(write(recording, 'not mine', 0, 'club')).rejects.toThrow('no such recording');
    await expect(recordings.finish(recording, 'club')).rejects.toThrow('no such recording');
    await expect(recordings.drop(recording, 'club')).rejects.toThrow('no such recording');
    expect(() => recordings.addChapter({ recording, atMs: 0, says: 'x' }, 'club')).toThrow(
      'no such recording',
    );
    await expect(write('5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2bff', 'x')).rejects.toThrow('no such recording');
    await expect(write(recording, 'x', 1)).rejects.toThrow('no such file');
  });

  it('goes, opens anew or begins another: what it left running is finished, and what others record goes on', async () => {
    const { recordings, beginOne, write } = folder.start();
    const other = await beginOne('club');
    const leave = [recordings.stop, recordings.opened, () => beginOne()];
    for (const gone of leave) {
      const recording = await beginOne();
      await write(recording, 'kept');
      await gone('first');
      const found = () => recordings.kept.getState().find((one) => one.recording === recording);
      await vi.waitFor(() => expect(found()).toMatchObject({ state: 'cut' }));
      await expect(write(recording, 'lost')).rejects.toThrow('no such recording');
    }
    expect(await write(other, 'goes on', 0, 'club')).toMatchObject({ state: 'written' });
  });

  it('has two begun at once: the first is finished', async () => {
    const { recordings, begin } = folder.start();
    await Promise.all([begin(), begin()]);
    expect(recordings.kept.getState()).toMatchObject([{ state: 'running' }]);
  });

  it('is waited for when the app ends, but not for long', async () => {
    const { recordings, beginOne, write, clock } = folder.start();
    const recording = await beginOne();
    await write(recording, 'kept');
    const stopped = recordings.stopAll();
    await write(recording, ' to the end');
    await recordings.finish(recording, 'first');
    await stopped;
    expect(folder.read(firstFile)).toBe('kept to the end');
    await write(await beginOne(), 'hangs');
    const cut = recordings.stopAll();
    clock.advance(1_000);
    await cut;
    expect(recordings.kept.getState().map(({ state }) => state)).toEqual(['whole', 'whole']);
    await recordings.stopAll();
  });
});

describe('what is kept', () => {
  it('is known at the next start, shown in its folder, and goes into the bin', async () => {
    const before = folder.start();
    const recording = await before.beginOne();
    before.recordings.addChapter({ recording, atMs: 4_000, says: 'Bo shares' }, 'first');
    await before.write(recording, 'kept');
    expect(await before.recordings.remove(recording)).toBe(false);
    await before.recordings.finish(recording, 'first');
    const { recordings, shown, trashed } = folder.start();
    const place = folder.place(firstFile);
    recordings.opened('first');
    await vi.waitFor(() =>
      expect(recordings.kept.getState()).toMatchObject([
        { recording, chapters: [{ atMs: 4_000, says: 'Bo shares' }] },
      ]),
    );
    recordings.show(recording);
    recordings.show('another');
    expect(shown).toEqual([place]);
    expect(await recordings.remove(recording)).toBe(true);
    expect([trashed, recordings.kept.getState(), await recordings.remove(recording)]).toEqual([
      [place],
      [],
      false,
    ]);
  });

  it('stays where there is no bin', async () => {
    const { recordings, beginOne, write } = folder.start({
      trash: () => Promise.reject(new Error('no bin')),
    });
    const recording = await beginOne();
    await write(recording, 'kept');
    await recordings.finish(recording, 'first');
    expect(await recordings.remove(recording)).toBe(false);
    expect(recordings.kept.getState()).toHaveLength(1);
  });

  it('is not told of when the person moved it away', async () => {
    const { recordings, beginOne, write } = folder.start();
    const recording = await beginOne();
    await write(recording, 'kept');
    await recordings.finish(recording, 'first');
    rmSync(folder.place(firstFile));
    recordings.opened('first');
    await vi.waitFor(() => expect(recordings.kept.getState()).toEqual([]));
  });

  it('is not waited for: a drive may be away', async () => {
    const before = folder.start();
    const recording = await before.beginOne();
    await before.write(recording, 'kept');
    await before.recordings.finish(recording, 'first');
    const back = Promise.withResolvers<null>();
    const { recordings, begin } = folder.start({ disk: { bytesOf: () => back.promise } });
    expect(recordings.opened('first')).toEqual([]);
    expect(await begin({ title: 'Now' })).toMatch(/^5f0c6a52/);
    back.resolve(null);
  });

  it('is listed also after a disk that failed once', async () => {
    let fails = 0;
    const bytesOf = (file: string): Promise<number | null> =>
      (fails += 1) === 1 ? Promise.reject(new Error('odd')) : recordingDisk.bytesOf(file);
    const before = folder.start();
    const recording = await before.beginOne();
    await before.write(recording, 'kept');
    await before.recordings.finish(recording, 'first');
    const { recordings } = folder.start({ disk: { bytesOf } });
    recordings.opened('first');
    await vi.waitFor(() => expect(fails).toBe(1));
    recordings.opened('first');
    await vi.waitFor(() => expect(recordings.kept.getState()).toMatchObject([{ recording }]));
  });

  it('is listed as it is now, in whatever order the disk answers', async () => {
    const waiting: (() => void)[] = [];
    let isSlow = false;
    const bytesOf = async (file: string): Promise<number | null> => {
      if (isSlow) await new Promise<void>((resolve) => void waiting.push(resolve));
      return recordingDisk.bytesOf(file);
    };
    const { recordings, beginOne, write } = folder.start({ disk: { bytesOf } });
    const recording = await beginOne();
    await write(recording, 'kept');
    await vi.waitFor(() => expect(recordings.kept.getState()).toHaveLength(1));
    const seen: string[] = [];
    recordings.kept.subscribe(([one]) => seen.push(one?.state ?? 'none'));
    isSlow = true;
    recordings.opened('club');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    isSlow = false;
    const finished = recordings.finish(recording, 'first');
    await vi.waitFor(() => expect(recordings.fileOf(recording, 0)).toBeDefined());
    waiting[0]?.();
    await finished;
    await vi.waitFor(() => expect(seen).toEqual(['running', 'whole']));
  });
});

describe('what broke off with the app', () => {
  it('is made whole at the next start, and until then neither played nor thrown away', async () => {
    const before = folder.start();
    const recording = await before.beginOne();
    await before.recordings.write({ recording, file: 0, bytes: fakeFilm().slice(0, -4) }, 'first');
    const { recordings } = folder.start();
    const seen: KeptRecording[][] = [];
    recordings.kept.subscribe((kept) => seen.push(kept));
    expect(recordings.opened('first')).toEqual([]);
    expect([recordings.fileOf(recording, 0), await recordings.remove(recording)]).toEqual([undefined, false]);
    await vi.waitFor(() => expect(recordings.fileOf(recording, 0)).toBe(folder.place(firstFile)));
    await vi.waitFor(() =>
      expect(recordings.kept.getState()).toMatchObject([
        { state: 'cut', files: [{ durationMs: 2_000, address: `/recordings/${recording}/0` }] },
      ]),
    );
    expect(seen[0]).toMatchObject([{ state: 'cut', files: [{ durationMs: null, address: null }] }]);
  });

  it('is forgotten where nothing of it is there', async () => {
    const before = folder.start();
    const recording = await before.beginOne();
    const { recordings } = folder.start();
    recordings.opened('first');
    await vi.waitFor(() => expect(folder.there()).toEqual([]));
    await vi.waitFor(() => expect(readFileSync(folder.journalFile, 'utf8')).not.toContain(recording));
  });

  it('is nothing where no file of it had begun, and its place goes with it', async () => {
    const before = folder.start();
    await before.begin();
    await before.begin({ shape: 'several' }, 'club');
    const { recordings } = folder.start();
    recordings.opened('first');
    await vi.waitFor(() => expect(folder.journal()).toBe('[]'));
    expect(folder.there()).toEqual([]);
  });

  it('leaves no folder with lists alone', async () => {
    const before = folder.start();
    const recording = await before.begin({ shape: 'several' });
    await before.recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
    const several = '2026-11-22 14.05 Plan';
    for (const name of ['timeline.otio', 'contents.txt']) writeFileSync(folder.place(several, name), 'old');
    folder.start().recordings.opened('first');
    await vi.waitFor(() => expect(folder.journal()).toBe('[]'));
    expect(folder.there()).toEqual([]);
  });

  it('waits for a drive that is not there', async () => {
    const before = folder.start();
    const recording = await before.beginOne();
    await before.recordings.write({ recording, file: 0, bytes: fakeFilm().slice() }, 'first');
    const away = `${folder.place()}-away`;
    renameSync(folder.place(), away);
    const missing = folder.start();
    missing.recordings.opened('first');
    await vi.waitFor(() => expect(missing.recordings.fileOf(recording, 0)).toBeDefined());
    renameSync(away, folder.place());
    const { recordings } = folder.start();
    recordings.opened('first');
    await vi.waitFor(() =>
      expect(recordings.kept.getState()).toMatchObject([{ files: [{ durationMs: 2_000 }] }]),
    );
  });

  it('stays as it is where it cannot be read', async () => {
    const before = folder.start();
    await before.write(await before.beginOne(), 'no film');
    const open = (): Promise<never> => Promise.reject(new Error('in use'));
    const { recordings } = folder.start({ disk: { open } });
    recordings.opened('first');
    await vi.waitFor(() =>
      expect(recordings.kept.getState()).toMatchObject([{ state: 'cut', files: [{ durationMs: null }] }]),
    );
    expect(folder.read(firstFile)).toBe('no film');
  });
});
