import { expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import { createLazyMixer } from './lazy-mixer.ts';
import type { Mix } from './voice-mixer.ts';

const voices = (...tracks: string[]): ReadonlyMap<string, Mix> =>
  new Map(tracks.map((track) => [track, { volume: 2, isEvened: false, pan: 0 }]));

function setUp(fails = 0) {
  const played: string[] = [];
  const playing = createSubject<ReadonlySet<string>>(new Set());
  let loads = 0;
  const mixer = createLazyMixer(async () => {
    loads += 1;
    if (loads <= fails) throw new Error('not there');
    return {
      playing,
      play: (mix, speaker) => void played.push(`${[...mix.keys()].join(' ')} at ${speaker}`),
    };
  });
  return { mixer, played, playing, loads: () => loads };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

it('is not fetched for nothing', async () => {
  const t = setUp();
  t.mixer.play(voices(), 'desk');
  await settle();
  expect([t.loads(), t.played]).toEqual([0, []]);
});

it('plays what was asked for last, and tells what is heard through it', async () => {
  const t = setUp();
  t.mixer.play(voices('a'), '');
  t.mixer.play(voices('a', 'b'), 'desk');
  await settle();
  expect([t.loads(), t.played]).toEqual([1, ['a b at desk']]);
  t.playing.set(new Set(['a']));
  expect([...t.mixer.playing.getState()]).toEqual(['a']);
  t.mixer.play(voices(), '');
  await settle();
  expect(t.played.at(-1)).toBe(' at ');
});

it('that does not come is asked for again another time', async () => {
  const t = setUp(1);
  t.mixer.play(voices('a'), '');
  await settle();
  expect(t.played).toEqual([]);
  t.mixer.play(voices('a'), '');
  await settle();
  expect(t.played).toEqual(['a at ']);
});
