import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingsFolder, owed } from './fakes/recordings-in.ts';
import { fakeFilm } from './fakes/small-webm.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const setOf = (number: number): string => `00000000-0000-4000-8000-0000000000e${number}`;
const { to: bob, as } = owed;

async function recorded(ownFilm: readonly number[] | Uint8Array = fakeFilm()) {
  const { recordings, begin } = folder.start();
  const recording = await begin({ shape: 'each' });
  await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
  await recordings.write({ recording, file: 0, bytes: new Uint8Array(ownFilm) }, 'first');
  const awaits = (set: string) =>
    recordings.await({ recording, as, set, from: bob, name: 'Bob', isAwaited: true }, 'first');
  const filmOf = (set: string, at = 0, of = 1, lastsMs = 1_000) => ({
    from: bob,
    film: { recording: as, set, shows: 'camera' as const, beganMs: 0, lastsMs, at, of },
  });
  const placed = (...of: Parameters<typeof filmOf>) =>
    recordings.placeFor(filmOf(...of), 'first', (file) => !existsSync(file));
  const comes = async (...of: Parameters<typeof filmOf>): Promise<void> => {
    const place = await placed(...of);
    if (typeof place !== 'string') throw new Error(place.later);
    writeFileSync(place, 'film');
    await recordings.came(filmOf(...of), place);
  };
  await awaits(setOf(1));
  const seen = () => {
    const [one] = recordings.kept.getState();
    return [one?.awaits.length, one?.files.length];
  };
  return { recordings, recording, awaits, placed, comes, seen };
}

describe('films of one person', () => {
  it('come in sets, each by itself: who came back or agreed again makes others', async () => {
    const t = await recorded();
    await t.awaits(setOf(2));
    await t.comes(setOf(1));
    expect(t.seen()).toEqual([1, 2]);
    await expect(t.comes(setOf(1))).rejects.toThrow('here already');
    await t.comes(setOf(2));
    expect(t.seen()).toEqual([0, 3]);
    await expect(t.comes(setOf(3))).rejects.toThrow('nobody waits');
  });

  it('are not awaited in more sets than anybody honest makes', async () => {
    const t = await recorded();
    for (let set = 2; set <= 8; set += 1) await t.awaits(setOf(set));
    await expect(t.awaits(setOf(9))).rejects.toThrow('so many');
    await t.awaits(setOf(8));
  });

  it('are no longer than the recording is by its own films, whatever has come', async () => {
    const t = await recorded();
    await t.recordings.finish(t.recording, 'first');
    await t.comes(setOf(1), 0, 3);
    await t.comes(setOf(1), 1, 3, 150_000);
    await expect(t.placed(setOf(1), 2, 3, 160_000)).rejects.toThrow('longer than');
  });

  it('may be as long as a day where the recording has no films of its own', async () => {
    const t = await recorded([]);
    await t.comes(setOf(1), 0, 2);
    await t.recordings.finish(t.recording, 'first');
    expect(t.seen()).toEqual([1, 1]);
    await t.placed(setOf(1), 1, 2, 160_000);
  });

  it('are together as long as two films all the time, in however many sets they come', async () => {
    const t = await recorded();
    await t.awaits(setOf(2));
    await t.recordings.finish(t.recording, 'first');
    // All at once: whichever of them the disk answers last is the one too many.
    const nine = await Promise.allSettled(
      Array.from({ length: 9 }, (_, at) => t.placed(setOf(1), at, 9, 150_000)),
    );
    const refused = nine.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(refused).toHaveLength(1);
    const [last = 0] = refused;
    for (const [set, at] of [
      [setOf(1), last],
      [setOf(2), 0],
    ] as const)
      await expect(t.placed(set, at, 9, 150_000)).rejects.toThrow('too many');
    // It is tried again.
    await t.placed(setOf(1), (last + 1) % 9, 9, 150_000);
    // Who says that there are none has not given back what is on its way.
    const { recording } = t;
    await t.recordings.await(
      { recording, as, set: setOf(1), from: bob, name: 'Bob', isAwaited: false },
      'first',
    );
    await expect(t.placed(setOf(2), 0, 9, 150_000)).rejects.toThrow('too many');
    await t.placed(setOf(2), 0, 9, 1_000);
  });

  it('are not waited for any more when the person does not want to, and what came stays', async () => {
    const t = await recorded();
    await t.awaits(setOf(2));
    await t.comes(setOf(1), 0, 2);
    await t.recordings.finish(t.recording, 'first');
    expect(t.seen()).toEqual([2, 2]);
    await t.recordings.awaitNone(t.recording);
    expect(t.seen()).toEqual([0, 2]);
    await expect(t.comes(setOf(2))).rejects.toThrow('nobody waits');
    await expect(t.comes(setOf(1), 1, 2)).rejects.toThrow('no such film');
    await t.recordings.awaitNone('unknown');
  });
});
