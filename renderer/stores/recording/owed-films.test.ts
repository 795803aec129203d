import { describe, expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { mostFilmMs, mostFilms } from '../../../src/protocol/film.ts';
import { ada } from '../../platform/fakes/sample.ts';
import type { FilmSource } from '../../platform/desktop/recordings.ts';
import { keptFile, keptOwn, owesAda } from '../fakes/kept-recording.ts';
import { startOwedFilms } from './owed-films.ts';

const source = (name: string, beganMs: number, durationMs: number | null): FilmSource => ({
  ...{ source: name, name, path: `${name}.mkv`, bytes: 5, modifiedMs: 1, beganMs, durationMs },
  read: async () => new Uint8Array(),
});
const both = [source('Camera', 1_000, 4_000), source('Share', 2_000, null)];

function setUp(films: readonly FilmSource[] | null = both) {
  const kept = createSubject<readonly KeptRecording[]>([]);
  const place = createSubject<string | null>('here');
  const did: unknown[] = [];
  let isStuck = false;
  startOwedFilms({
    scope: createScope(),
    recordings: {
      kept,
      sources: async () => films ?? Promise.reject(new Error('no such films are here')),
      offered: (recording) => did.push(['all of', recording]),
    },
    place,
    async offer(at, to, { path }, film) {
      if (isStuck) throw new Error('nobody here takes files');
      did.push([at, to, path, film]);
    },
    failed: () => did.push('failed'),
    cut: () => did.push('cut'),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { kept, place, did, settle, stick: (now: boolean) => void (isStuck = now) };
}

describe('films that somebody is still to be offered', () => {
  it('are offered once they are whole, each with its place in the time of who asked, and then that is kept', async () => {
    const t = setUp();
    t.kept.set([keptOwn()]);
    t.kept.set([keptOwn()]);
    await t.settle();
    const film = { recording: 'theirs', set: 'set', of: 2 };
    const camera = { ...film, at: 0, shows: 'camera', beganMs: 6_001, lastsMs: 4_004 };
    const share = { ...film, at: 1, shows: 'screen', beganMs: 7_002, lastsMs: 0 };
    expect(t.did).toEqual([
      ['here', ada.user, 'Camera.mkv', camera],
      ['here', ada.user, 'Share.mkv', share],
      ['all of', 'kept'],
    ]);
  });

  it.each([
    ['that are being made', keptOwn({ state: 'running' })],
    ['that are made whole', keptOwn({ state: 'cut', files: [keptFile({ address: null })] })],
    ['that are of another service', keptOwn({ owes: { ...owesAda, place: 'elsewhere' } })],
    ['that were offered', keptOwn({ owes: null })],
  ])('are not those %s', async (_, one) => {
    const t = setUp();
    t.kept.set([one]);
    await t.settle();
    expect(t.did).toEqual([]);
  });

  it('wait until it is known where one is: after a restart', async () => {
    const t = setUp();
    t.place.set(null);
    t.kept.set([keptOwn({ state: 'cut' })]);
    await t.settle();
    expect(t.did).toEqual([]);
    t.place.set('here');
    await t.settle();
    expect(t.did).toHaveLength(3);
  });

  it('lie at the beginning where no clock was known, and never beyond a day', async () => {
    const t = setUp([source('Camera', 1_000, 4_000)]);
    t.kept.set([keptOwn({ owes: { ...owesAda, times: [] } })]);
    await t.settle();
    expect(t.did[0]).toMatchObject({ 3: { beganMs: 0, lastsMs: 4_000 } });
    t.kept.set([
      keptOwn({ recording: 'later', owes: { ...owesAda, times: [{ nearMs: 0, aheadMs: 1e12 }] } }),
    ]);
    await t.settle();
    expect(t.did[2]).toMatchObject({ 3: { beganMs: mostFilmMs, lastsMs: 4_000 } });
  });

  it('are no more than may come', async () => {
    const t = setUp(Array.from({ length: mostFilms + 3 }, (_, at) => source(`${at}`, at, 1)));
    t.kept.set([keptOwn()]);
    await t.settle();
    expect(t.did).toHaveLength(mostFilms + 2);
    expect(t.did.slice(-2)).toEqual([['all of', 'kept'], 'cut']);
  });

  it('are tried anew when one comes back to their service', async () => {
    const t = setUp();
    t.stick(true);
    t.kept.set([keptOwn()]);
    t.place.set(null);
    await t.settle();
    t.stick(false);
    t.place.set('here');
    await t.settle();
    expect(t.did.at(-1)).toEqual(['all of', 'kept']);
    expect(t.did).toHaveLength(3);
  });

  it('are tried once where they cannot be read, and stay owed', async () => {
    const t = setUp(null);
    t.kept.set([keptOwn()]);
    await t.settle();
    t.kept.set([keptOwn()]);
    await t.settle();
    expect(t.did).toEqual(['failed']);
  });
});
