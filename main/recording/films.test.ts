import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordingAwaited } from '../../src/bridge/recording.ts';
import { userId } from '../../src/protocol/ids.ts';
import { createRecordingsFolder } from './fakes/recordings-in.ts';
import { fakeFilm } from './fakes/small-webm.ts';
import type { FilmInto, Films } from './films.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const mib = 1024 * 1024;
const plan = '2026-11-22 14.05 Plan';
const idOf = (end: string): string => `00000000-0000-4000-8000-0000000000${end}`;
const [as, set] = [idOf('aa'), idOf('e1')];
const [bob, eve] = [v.parse(userId, idOf('b0')), v.parse(userId, idOf('e0'))];
const of = (recording: string, changed: Partial<RecordingAwaited> = {}): RecordingAwaited => ({
  ...{ recording, as, set, from: bob, name: 'Bob', isAwaited: true },
  ...changed,
});
const film = (changed: Partial<FilmInto['film']> = {}, from = bob): FilmInto => ({
  from,
  film: { recording: as, set, shows: 'camera', beganMs: 10.4, lastsMs: 2_010.2, at: 0, of: 2, ...changed },
});
/** Where it can be taken at once. */
const pathOf = (place: Awaited<ReturnType<Films['placeFor']>>): string => {
  if (typeof place !== 'string') throw new Error(place.later);
  return place;
};
const isFree = (file: string): boolean => !existsSync(file);

type Started = ReturnType<ReturnType<typeof createRecordingsFolder>['start']>;
async function recorded({ begin, recordings, write }: Started, shape: 'each' | 'several' | 'own' = 'each') {
  const recording = await begin({ shape });
  await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
  await write(recording, 'one of her');
  return recording;
}
async function withBob(changed: Parameters<typeof folder.start>[0] = {}) {
  const started = folder.start(changed);
  const recording = await recorded(started);
  await started.recordings.await(of(recording), 'first');
  await started.recordings.finish(recording, 'first');
  const place = async (into = film(), profile = 'first') =>
    pathOf(await started.recordings.placeFor(into, profile, isFree));
  return { ...started, recording, place };
}
/** As it comes from another computer: whole. */
async function filmOfTwoSeconds(): Promise<Buffer> {
  const other = createRecordingsFolder();
  const { recordings, beginOne } = other.start();
  const recording = await beginOne();
  await recordings.write({ recording, file: 0, bytes: new Uint8Array(fakeFilm()) }, 'first');
  await recordings.finish(recording, 'first');
  const whole = readFileSync(recordings.fileOf(recording, 0) ?? '');
  await other.remove();
  return whole;
}

describe('who makes films for a recording', () => {
  it('is awaited from when it is said, over a restart, until all of them are here', async () => {
    const started = folder.start();
    const { recordings } = started;
    const recording = await recorded(started);
    await recordings.await(of(recording), 'first');
    await recordings.await(of(recording, { name: 'Bob B.' }), 'first');
    expect(recordings.kept.getState()).toMatchObject([
      { state: 'running', awaits: [{ from: bob, name: 'Bob B.' }] },
    ]);
    await recordings.finish(recording, 'first');
    await recordings.await(of(recording, { from: eve, name: 'Eve' }), 'first');
    await recordings.await(of(recording, { as: idOf('ab'), name: 'Bob’s other' }), 'first');
    const again = folder.start().recordings;
    for (const at of [0, 1]) {
      const into = film({ at });
      const file = pathOf(await again.placeFor(into, 'first', isFree));
      writeFileSync(file, 'film');
      const awaits = () => again.kept.getState()[0]?.awaits.map(({ name }) => name);
      await again.came(into, file);
      // Nothing counts twice.
      await again.came(into, file);
      expect(awaits()).toEqual([...(at === 0 ? ['Bob B.'] : []), 'Eve', 'Bob’s other']);
    }
  });

  it('is awaited also when that is said while what broke off is made whole', async () => {
    const before = folder.start();
    const recording = await recorded(before);
    const { recordings } = folder.start();
    recordings.opened('first');
    await recordings.await(of(recording), 'first');
    await vi.waitFor(() => expect(recordings.kept.getState()).toMatchObject([{ state: 'cut' }]));
    await vi.waitFor(() => expect(recordings.fileOf(recording, 0)).toBeDefined());
    expect(folder.journal()).toContain('"name":"Bob"');
  });

  it('is awaited no more when none will come, and is still known when some came', async () => {
    const { recordings, recording, place } = await withBob();
    await recordings.await(of(recording, { isAwaited: false }), 'first');
    expect(recordings.kept.getState()).toMatchObject([{ awaits: [] }]);
    await expect(place()).rejects.toThrow('nobody waits');
    await recordings.await(of(recording), 'first');
    await recordings.came(film(), await place());
    await recordings.await(of(recording, { isAwaited: false }), 'first');
    await recordings.await(of(recording), 'first');
    await expect(place()).rejects.toThrow('here already');
  });

  it('is awaited for a recording of this service that is meant so, and no more of them than a call has', async () => {
    const started = folder.start();
    const several = await recorded(started, 'several');
    const { recordings } = started;
    const recording = await recorded(started);
    const asked = [of(recording), of(several), of(idOf('ff'))];
    for (const [at, profile] of ['club', 'first', 'first'].entries())
      await expect(recordings.await(asked[at] ?? of(recording), profile)).rejects.toThrow(
        'no such recording is here',
      );
    const person = (number: number) => v.parse(userId, idOf(String(number)));
    for (let number = 10; number < 74; number += 1)
      await recordings.await(of(recording, { from: person(number) }), 'first');
    await expect(recordings.await(of(recording, { from: person(74) }), 'first')).rejects.toThrow('so many');
    await recordings.await(of(recording, { from: person(73), name: 'Zoe' }), 'first');
    const kept = recordings.kept.getState().find((one) => one.recording === recording);
    expect(kept?.awaits).toHaveLength(64);
  });
});

describe('a film that comes', () => {
  it('has a free place beside the others, named after whom it shows and nowhere else', async () => {
    const { recordings, recording, place } = await withBob();
    const first = await place();
    expect(first).toBe(folder.place(plan, 'Bob – own camera.mkv'));
    expect(await place(film({ at: 1, shows: 'screen' }))).toBe(folder.place(plan, 'Bob – share.mkv'));
    expect(folder.there(plan)).not.toContain('Bob – own camera.mkv');
    writeFileSync(first, 'film');
    expect(path.basename(await place())).toBe('Bob – own camera (2).mkv');
    for (const name of ['../../../etc/x', 'C:\\x', '', 'CON', '\u202E.\n']) {
      await recordings.await(of(recording, { name }), 'first');
      const tried = await place();
      expect(path.dirname(tried)).toBe(folder.place(plan));
      expect(path.basename(tried)).toMatch(/^[^/\\:\n\u202E.][^/\\:\n\u202E]* own camera\.mkv$/);
    }
  });

  it.each([
    ['at another service', film(), 'club', 'nobody waits'],
    ['of somebody else', film({}, eve), 'first', 'nobody waits'],
    ['for another recording', film({ recording: idOf('cc') }), 'first', 'nobody waits'],
    ['beyond all of theirs', film({ at: 2 }), 'first', 'no such film'],
  ])('is not taken %s', async (_what, into, profile, why) => {
    const { place } = await withBob();
    await expect(place(into, profile)).rejects.toThrow(why);
  });

  it('is not taken twice, nor when they are suddenly more, after a restart too', async () => {
    const { recordings, place } = await withBob();
    await place();
    await expect(place(film({ at: 1, of: 3 }))).rejects.toThrow('no such film');
    const file = await place();
    writeFileSync(file, 'film');
    await recordings.came(film(), file);
    const again = folder.start().recordings;
    await expect(again.placeFor(film(), 'first', isFree)).rejects.toThrow('here already');
    await expect(again.placeFor(film({ at: 1, of: 3 }), 'first', isFree)).rejects.toThrow('no such film');
  });

  it('is taken while the recording runs, from who left before its end', async () => {
    const { recordings, ...started } = folder.start();
    const recording = await recorded({ recordings, ...started });
    await recordings.await(of(recording), 'first');
    const [only, long] = [film({ of: 1 }), film({ lastsMs: 160_000 })];
    await expect(recordings.placeFor(long, 'first', isFree)).rejects.toThrow('longer than');
    await recordings.came(only, pathOf(await recordings.placeFor(only, 'first', isFree)));
    await recordings.addFile({ recording, name: 'Cyd', beganMs: 3_000 }, 'first');
    await recordings.write({ recording, file: 1, bytes: new Uint8Array(fakeFilm()) }, 'first');
    await recordings.finish(recording, 'first');
    expect(readFileSync(path.join(folder.place(plan), 'contents.txt'), 'utf8')).toMatch(
      /Ada[^]*Cyd[^]*Bob – own camera/,
    );
  });

  it('is not taken for one that broke off before that is mended, and what had come by then stays as it is', async () => {
    const { recordings, ...started } = folder.start();
    const recording = await recorded({ recordings, ...started });
    await recordings.await(of(recording), 'first');
    const file = pathOf(await recordings.placeFor(film(), 'first', isFree));
    const whole = await filmOfTwoSeconds();
    writeFileSync(file, whole);
    await recordings.came(film(), file);
    const again = folder.start().recordings;
    const place = () => again.placeFor(film({ at: 1 }), 'first', isFree);
    again.opened('first');
    expect(await place()).toEqual({ later: 'not-there' });
    await expect.poll(() => again.kept.getState()[0]?.files[0]?.address ?? null).not.toBeNull();
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(path.basename(pathOf(await place()))).toBe('Bob – own camera (2).mkv');
  });

  it('is not taken when the recording is gone, or moved away', async () => {
    const { recordings, recording, place } = await withBob();
    rmSync(folder.place(plan), { recursive: true });
    await expect(place()).rejects.toThrow('is gone');
    expect(folder.there()).toEqual([]);
    const next = await withBob();
    await next.recordings.remove(next.recording);
    await expect(next.place()).rejects.toThrow('is gone');
    expect(await recordings.remove(recording)).toBe(false);
  });

  it('is as large as a film of its length may be, and leaves some room on the disk', async () => {
    let room: number | null = 600 * mib;
    const { recordings } = folder.start({ disk: { roomBytes: async () => room } });
    const { film: info } = film({ lastsMs: 8_000 });
    const file = folder.place('film.mkv');
    const take = (at: number | null, length: number) => recordings.mayTake(info, file, at, length);
    await take(119_999_000, 1_000);
    await expect(take(119_999_000, 1_001)).rejects.toThrow('too much');
    await expect(take(null, 1)).rejects.toThrow('too much');
    room = 501 * mib;
    expect([await take(0, mib), await take(0, mib + 1)]).toEqual([null, 'no-room']);
    room = null;
    expect(await take(0, mib + 1)).toBeNull();
    const elsewhere = folder.place('away', 'plan', 'film.mkv');
    expect(await recordings.mayTake(info, elsewhere, 0, 1)).toBe('not-there');
  });

  it('belongs to the recording from then on, and lies where it was made on the timeline', async () => {
    const { recordings, recording, place } = await withBob();
    const file = await place();
    writeFileSync(file, await filmOfTwoSeconds());
    await recordings.came(film(), file);
    const address = `/recordings/${recording}/1`;
    const came = { name: 'Bob – own camera', beganMs: 10, durationMs: 2_000, lastsMs: 2_010, address };
    expect(recordings.kept.getState()).toMatchObject([{ files: [{ name: 'Ada', lastsMs: null }, came] }]);
    expect(recordings.fileOf(recording, 1)).toBe(file);
    const timeline = folder.read(plan, 'timeline.otio');
    expect(timeline).toContain('LinearTimeWarp.1');
    expect(folder.read(plan, 'contents.txt')).toMatch(/00:00:00\.010 {2}00:00:02\.010 {2}Bob – own camera/);
    expect(folder.journal()).toContain('Bob – own camera.mkv');
  });

  it('may be anything: what cannot be read is as long as it was said to be', async () => {
    const { recordings, place } = await withBob();
    const file = await place();
    writeFileSync(file, 'no film');
    await recordings.came(film(), file);
    expect(recordings.kept.getState()[0]?.files[1]).toMatchObject({ durationMs: null, lastsMs: 2_010 });
    expect(folder.read(plan, 'contents.txt')).toContain('00:00:02.010  Bob – own camera.mkv\n');
  });

  it('comes at once with another, and both are there', async () => {
    const { recordings, place } = await withBob();
    const two = [film(), film({ at: 1, shows: 'screen' })];
    const files = [await place(two[0]), await place(two[1])];
    for (const file of files) writeFileSync(file, 'film');
    await Promise.all(two.map((into, at) => recordings.came(into, files[at] ?? '')));
    expect(recordings.kept.getState()).toMatchObject([{ awaits: [], files: [{}, {}, {}] }]);
    expect(folder.read(plan, 'contents.txt')).toMatch(/own camera\.mkv\n.*share\.mkv/);
  });

  it('stays where it is when the recording is known no more', async () => {
    const { recordings, recording, place } = await withBob();
    const file = await place();
    writeFileSync(folder.place('kept'), 'x');
    await recordings.remove(recording);
    await recordings.came(film(), file);
    expect([recordings.kept.getState(), folder.journal(), readdirSync(folder.place())]).toEqual([
      [],
      '[]',
      ['kept'],
    ]);
  });
});

describe('what is filmed for somebody else', () => {
  it('goes on beside a recording of one’s own; another of the same sort ends it', async () => {
    const started = folder.start();
    const [own, each] = [await recorded(started, 'own'), await recorded(started)];
    const states = () =>
      new Map(started.recordings.kept.getState().map(({ recording, state }) => [recording, state]));
    await started.recordings.await(of(each), 'first');
    expect([states().get(own), states().get(each)]).toEqual(['running', 'running']);
    await recorded(started, 'own');
    await started.recordings.await(of(each), 'first');
    expect([states().get(own), states().get(each)]).toEqual(['cut', 'running']);
    const other = await recorded(started, 'several');
    await started.write(other, 'more');
    expect([states().get(each), [...states().values()].filter((is) => is === 'running').length]).toEqual([
      'cut',
      2,
    ]);
  });
});
