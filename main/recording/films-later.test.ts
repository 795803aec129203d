import { existsSync, renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingsFolder, owed } from './fakes/recordings-in.ts';
import { fakeFilm } from './fakes/small-webm.ts';
import type { FilmInto } from './films.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const mib = 1024 * 1024;
const { to: bob, as, set } = owed;
const into: FilmInto = {
  from: bob,
  film: { recording: as, set, shows: 'camera', beganMs: 0, lastsMs: 1_000, at: 0, of: 1 },
};
const file = 'Bob – own camera.mkv';
const placed = () => folder.place('2026-11-22 14.05 Plan', file);

/** A recording that runs, and awaits a film of Bob. */
async function running(changed: Parameters<typeof folder.start>[0] = {}) {
  const { recordings, begin } = folder.start(changed);
  const recording = await begin({ shape: 'each' });
  await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
  await recordings.write({ recording, file: 0, bytes: new Uint8Array(fakeFilm()) }, 'first');
  await recordings.await({ recording, as, set, from: bob, name: 'Bob', isAwaited: true }, 'first');
  return { recordings, recording };
}
const placeIn = ({ placeFor }: Awaited<ReturnType<typeof running>>['recordings']) =>
  placeFor(into, 'first', (path) => !existsSync(path));

describe('a film that cannot be taken now', () => {
  it('waits for a drive that is away, and for the recording on it to be mended then', async () => {
    await running();
    const away = folder.place('..', 'away');
    renameSync(folder.place(), away);
    const { recordings } = folder.start();
    recordings.opened('first');
    expect(await placeIn(recordings)).toEqual({ later: 'not-there' });
    renameSync(away, folder.place());
    await expect.poll(() => placeIn(recordings)).toBe(placed());
    expect(recordings.kept.getState()).toMatchObject([{ state: 'cut', files: [{ name: 'Ada' }] }]);
  });

  it('waits for room on the disk', async () => {
    let room = 900 * mib;
    const { recordings, recording } = await running({ disk: { roomBytes: async () => room } });
    await recordings.finish(recording, 'first');
    room = 499 * mib;
    expect(await placeIn(recordings)).toEqual({ later: 'no-room' });
    room = 501 * mib;
    expect(await placeIn(recordings)).toBe(placed());
  });
});
