import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { SaveWish } from '../../src/bridge/saving.ts';
import { userId } from '../../src/protocol/ids.ts';
import { createRecordingsFolder } from '../recording/fakes/recordings-in.ts';
import { createKeptSaves } from './kept-saves.ts';
import { saveFiles } from './save-files.ts';
import { idOf } from './fakes/id-of.ts';
import { createSaving, type Saving } from './saving.ts';

const started: Saving[] = [];
let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(async () => {
  for (const saving of started.splice(0)) for (const profile of ['first', 'club']) await saving.stop(profile);
  await folder.remove();
});

const plan = '2026-11-22 14.05 Plan';
const as = '00000000-0000-4000-8000-0000000000aa';
const set = '00000000-0000-4000-8000-0000000000e1';
const bob = v.parse(userId, '00000000-0000-4000-8000-0000000000b0');
const camera = 'Bob – own camera.mkv';
type Info = NonNullable<SaveWish['into']>['film'];
const intoOf = (changed: Partial<Info> = {}) => ({
  from: bob,
  film: {
    recording: as,
    set,
    shows: 'camera' as const,
    beganMs: 0,
    lastsMs: 1_000,
    at: 0,
    of: 3,
    ...changed,
  },
});
const wish = (changed: Partial<Info> = {}): SaveWish => ({
  ...{ name: '../../evil.exe', paths: null, isForeign: false, isLasting: false },
  into: intoOf(changed),
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The app as it starts, over what is on the disk. */
function start() {
  let room: number | null = null;
  const { recordings, begin, write } = folder.start({ disk: { roomBytes: async () => room } });
  const [asked, marked, places]: [string[], string[], string[]] = [[], [], []];
  const never = Promise.withResolvers<string | undefined>();
  const saving = createSaving({
    ask: (name) => {
      asked.push(name);
      return never.promise;
    },
    askFolder: () => never.promise,
    films: recordings,
    files: saveFiles,
    kept: createKeptSaves(`${folder.journalFile}.saves`),
    markForeign: async (files) => void marked.push(...files),
    showInFolder: (file) => places.push(file),
    log: silentLog,
  });
  started.push(saving);
  const beginFilm = async (changed: Partial<Info> = {}): Promise<string> =>
    idOf(await saving.begin(wish(changed), 'first'));
  const put = (save: string, text: string, at = 0) => saving.write(save, bytes(text), { file: 0, at });
  const setRoom = (bytes: number | null): void => void (room = bytes);
  return { recordings, begin, write, saving, beginFilm, put, asked, marked, places, setRoom };
}

async function recorded() {
  const started = start();
  const { recordings } = started;
  const recording = await started.begin({ shape: 'each' });
  await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
  await started.write(recording, 'Ada');
  await recordings.await({ recording, as, set, from: bob, name: 'Bob', isAwaited: true }, 'first');
  await recordings.finish(recording, 'first');
  return { ...started, recording };
}
const films = (): string[] => folder.there(plan).filter((name) => name.includes('Bob'));

describe('a film that a recording awaits', () => {
  it('goes beside the others under a name of main’s, marked as foreign, and nobody is asked', async () => {
    const { recordings, saving, beginFilm, put, asked, marked, places } = await recorded();
    const save = await beginFilm();
    await put(save, 'film');
    expect(films()).toEqual([`.${camera}.part`]);
    await saving.finish(save);
    expect([films(), folder.read(plan, camera), asked]).toEqual([[camera], 'film', []]);
    expect(marked).toEqual([folder.place(plan, `.${camera}.part`)]);
    expect(recordings.kept.getState()).toMatchObject([
      { awaits: [{ name: 'Bob' }], files: [{}, { name: 'Bob – own camera' }] },
    ]);
    saving.show(save);
    expect(places).toEqual([folder.place(plan, camera)]);
  });

  it('is taken by nobody else', async () => {
    const { saving, beginFilm } = await recorded();
    await expect(saving.begin(wish(), 'club')).rejects.toThrow('nobody waits');
    await expect(beginFilm({ recording: '00000000-0000-4000-8000-0000000000cc' })).rejects.toThrow(
      'nobody waits',
    );
    await expect(saving.begin({ ...wish(), paths: ['a'] }, 'first')).rejects.toThrow('one file');
    expect(films()).toEqual([]);
  });

  it('waits for no window that asks, and for none of the others: each has a place of its own', async () => {
    const { saving, beginFilm, put, asked } = await recorded();
    void saving.begin({ ...wish(), name: 'plan.pdf', into: null }, 'first');
    const saves = await Promise.all([0, 1, 2].map((at) => beginFilm({ at, shows: 'screen' })));
    for (const [at, save] of saves.entries()) await put(save, String(at));
    for (const save of saves) await saving.finish(save);
    expect(films().map((name) => [name, folder.read(plan, name)])).toEqual([
      ['Bob – share (2).mkv', '1'],
      ['Bob – share (3).mkv', '2'],
      ['Bob – share.mkv', '0'],
    ]);
    expect(asked).toEqual(['plan.pdf']);
  });

  it('is not taken twice at once, nor again when it is here', async () => {
    const { saving, beginFilm } = await recorded();
    const [first, second] = await Promise.allSettled([beginFilm(), beginFilm()]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    await expect(beginFilm()).rejects.toThrow('saved already');
    const finished = saving.finish(first.status === 'fulfilled' ? first.value : '');
    await expect(beginFilm()).rejects.toThrow('saved already');
    await finished;
    await expect(beginFilm()).rejects.toThrow('here already');
    expect(films()).toEqual([camera]);
  });

  it('is another than that of another person, for another recording or at another service', async () => {
    const { recordings, recording, saving, begin, write } = await recorded();
    const clubs = await begin({ shape: 'each', title: 'Club' }, 'club');
    await recordings.addFile({ recording: clubs, name: 'Ada', beganMs: 0 }, 'club');
    await write(clubs, 'Ada', 0, 'club');
    await recordings.await({ recording: clubs, as, set, from: bob, name: 'Bob', isAwaited: true }, 'club');
    await recordings.finish(clubs, 'club');
    const own = intoOf();
    const { film } = own;
    const eve = { film, from: v.parse(userId, '00000000-0000-4000-8000-0000000000e0') };
    const cc = { ...own, film: { ...film, recording: '00000000-0000-4000-8000-0000000000cc' } };
    for (const { from, film } of [eve, cc])
      await recordings.await(
        { recording, as: film.recording, set, from, name: 'Bob', isAwaited: true },
        'first',
      );
    const saves: string[] = [];
    for (const into of [own, eve, cc]) saves.push(idOf(await saving.begin({ ...wish(), into }, 'first')));
    expect(await saving.begin(wish(), 'club')).not.toBeNull();
    expect(films()).toHaveLength(3);
    expect(folder.there('2026-11-22 14.05 Club')).toContain(`.${camera}.part`);
    await saving.finish(saves[0] ?? '');
    const kept = recordings.kept.getState().find((one) => one.recording === recording);
    expect(kept?.files.map(({ name }) => name)).toEqual(['Ada', 'Bob – own camera']);
  });

  it('goes on after a restart, for its own service', async () => {
    const { saving, beginFilm, put } = await recorded();
    const save = await beginFilm();
    await put(save, 'one ');
    await saving.stop('first');
    const again = start();
    expect(await again.saving.again(save, 'club')).toBeNull();
    expect(await again.saving.again(save, 'first')).toBe('one '.length);
    await expect(again.beginFilm()).rejects.toThrow('saved already');
    await expect(again.saving.write(save, bytes('x'), { file: 0, at: 103_000_000 })).rejects.toThrow(
      'too much',
    );
    await again.put(save, 'two', 4);
    await again.saving.finish(save);
    expect(folder.read(plan, camera)).toBe('one two');
    expect(again.recordings.kept.getState()).toMatchObject([{ files: [{}, { name: 'Bob – own camera' }] }]);
  });

  it('is begun anew where nobody goes on with the half that is there', async () => {
    const { saving, beginFilm, put } = await recorded();
    const lost = await beginFilm();
    await put(lost, 'half');
    await saving.stop('first');
    const again = start();
    await again.saving.finish(await again.beginFilm());
    expect([films(), folder.read(plan, camera)]).toEqual([[camera], '']);
    expect(await again.saving.again(lost, 'first')).toBeNull();
  });

  it('is no larger than such a film can be, and is written where its pieces belong', async () => {
    const { saving, beginFilm } = await recorded();
    const save = await beginFilm();
    await expect(saving.write(save, bytes('x'), { file: 0, at: 102_500_000 })).rejects.toThrow('too much');
    await expect(saving.write(save, bytes('x'), { file: 0, at: null })).rejects.toThrow('too much');
    await saving.finish(save);
    expect(folder.read(plan, camera)).toBe('');
  });

  it('waits for room and for its drive, where it is and goes on', async () => {
    const { saving, beginFilm, put, setRoom } = await recorded();
    setRoom(499 * 1024 * 1024);
    expect(await saving.begin(wish(), 'first')).toEqual({ later: 'no-room' });
    expect(films()).toEqual([]);
    setRoom(null);
    const save = await beginFilm();
    expect(await put(save, 'one ')).toBeUndefined();
    setRoom(499 * 1024 * 1024);
    expect(await put(save, 'two', 4)).toBe('no-room');
    setRoom(null);
    const away = folder.place('..', 'away');
    renameSync(folder.place(), away);
    expect(await put(save, 'two', 4)).toBe('not-there');
    await expect(saving.sync(save)).rejects.toThrow('is gone');
    expect(existsSync(folder.place())).toBe(false);
    renameSync(away, folder.place());
    await put(save, 'two', 4);
    await saving.finish(save);
    expect(folder.read(plan, camera)).toBe('one two');
  });

  it('makes no folder anew when its recording was thrown away meanwhile', async () => {
    const { recordings, recording, saving, beginFilm, put } = await recorded();
    const save = await beginFilm();
    await put(save, 'half');
    expect(await recordings.remove(recording)).toBe(true);
    await expect(put(save, 'more', 4)).rejects.toThrow('is gone');
    await expect(saving.finish(save)).rejects.toThrow('is gone');
    expect(folder.there()).toEqual([]);
    await saving.cancel(save);
    expect(folder.there()).toEqual([]);
  });

  it('is saved where its recording is known no more, but its folder is there', async () => {
    const { saving, beginFilm, put } = await recorded();
    const save = await beginFilm();
    await put(save, 'film');
    await saving.stop('first');
    rmSync(folder.journalFile);
    const again = start();
    await again.saving.again(save, 'first');
    await again.saving.finish(save);
    expect([folder.read(plan, camera), again.recordings.kept.getState()]).toEqual(['film', []]);
  });

  it('leaves nothing when it is given up', async () => {
    const { saving, beginFilm, put } = await recorded();
    const save = await beginFilm();
    await put(save, 'half');
    await saving.cancel(save);
    expect(films()).toEqual([]);
    await saving.finish(await beginFilm());
    expect(films()).toEqual([camera]);
  });
});

it('what was half saved before there were such films goes on', () => {
  const file = `${folder.journalFile}.saves`;
  const old = { profile: 'first', target: '/a', draft: '/.a.part', paths: null, isForeign: true };
  writeFileSync(file, JSON.stringify({ it: old }));
  expect(createKeptSaves(file).get('it')).toEqual({ ...old, into: null });
});
