import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingsFolder, owed } from './fakes/recordings-in.ts';

let folder: ReturnType<typeof createRecordingsFolder>;
beforeEach(() => void (folder = createRecordingsFolder()));
afterEach(() => folder.remove());

const setOf = (number: number): string => `00000000-0000-4000-8000-0000000000e${number}`;
const { to: bob, as } = owed;

async function recorded() {
  const { recordings, begin, write } = folder.start();
  const recording = await begin({ shape: 'each' });
  await recordings.addFile({ recording, name: 'Ada', beganMs: 0 }, 'first');
  await write(recording, 'Ada');
  const awaits = (set: string) =>
    recordings.await({ recording, as, set, from: bob, name: 'Bob', isAwaited: true }, 'first');
  const comes = async (set: string, at = 0, of = 1): Promise<void> => {
    const film = { recording: as, set, shows: 'camera' as const, beganMs: 0, lastsMs: 1_000, at, of };
    const place = await recordings.placeFor({ from: bob, film }, 'first', (file) => !existsSync(file));
    if (typeof place !== 'string') throw new Error(place.later);
    writeFileSync(place, 'film');
    await recordings.came({ from: bob, film }, place);
  };
  await awaits(setOf(1));
  const seen = () => {
    const [one] = recordings.kept.getState();
    return [one?.awaits.length, one?.files.length];
  };
  return { recordings, recording, awaits, comes, seen };
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
