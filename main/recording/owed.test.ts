import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingsFolder, owed } from './fakes/recordings-in.ts';
import { fakeFilm } from './fakes/small-webm.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const times = [{ nearMs: 2, aheadMs: -7.5 }];

async function begun(shape: 'own' | 'each' = 'own') {
  const { recordings, begin } = folder.start();
  const recording = await begin({ shape });
  await recordings.addFile({ recording, name: 'Camera', beganMs: 0 }, 'first');
  await recordings.write({ recording, file: 0, bytes: new Uint8Array(fakeFilm()) }, 'first');
  return { recordings, recording };
}
const owedIn = ({ kept }: Awaited<ReturnType<typeof begun>>['recordings']) => kept.getState()[0]?.owes;

describe('films for somebody else’s recording', () => {
  it('are owed to them from their beginning, with what is known of their clock, until they were offered', async () => {
    const { recordings, recording } = await begun();
    recordings.tellTimes(recording, times, 'first');
    await recordings.finish(recording, 'first');
    expect(owedIn(recordings)).toEqual({ ...owed, times });
    expect(recordings.ownFilms(recording, 'first')).toMatchObject([{ name: 'Camera', durationMs: 2_000 }]);
    await recordings.offered(recording, 'first');
    expect(owedIn(recordings)).toBeNull();
    const again = folder.start().recordings;
    again.opened('first');
    await expect.poll(() => again.kept.getState()).toMatchObject([{ recording, owes: null }]);
  });

  it('are owed also where the app broke off while they were made, as soon as they are mended', async () => {
    const { recordings, recording } = await begun();
    recordings.tellTimes(recording, times, 'first');
    const again = folder.start().recordings;
    expect(() => again.ownFilms(recording, 'first')).toThrow('not whole yet');
    again.opened('first');
    await expect.poll(() => again.kept.getState()[0]?.files[0]?.address ?? null).not.toBeNull();
    expect(again.kept.getState()).toMatchObject([{ state: 'cut', owes: { ...owed, times } }]);
    expect(again.ownFilms(recording, 'first')).toMatchObject([{ durationMs: 2_000 }]);
  });

  it('are no other page’s, and not while they are made; what is no such film is owed to nobody', async () => {
    const { recordings, recording } = await begun();
    expect(() => recordings.ownFilms(recording, 'first')).toThrow('not whole yet');
    await expect(recordings.offered(recording, 'first')).rejects.toThrow('not whole yet');
    await recordings.finish(recording, 'first');
    expect(() => recordings.ownFilms(recording, 'club')).toThrow('no such films');
    expect(() => recordings.tellTimes(recording, times, 'club')).toThrow('no such films');
    await expect(recordings.offered(recording, 'club')).rejects.toThrow('no such films');
    const each = await begun('each');
    await each.recordings.finish(each.recording, 'first');
    expect(() => each.recordings.ownFilms(each.recording, 'first')).toThrow('no such films');
    expect(each.recordings.kept.getState().find(({ shape }) => shape === 'each')?.owes).toBeNull();
  });
});
