import { describe, expect, it } from 'vitest';
import {
  backAtMs,
  concealedShare,
  connectedAtMs,
  currentOf,
  freeAgainAtMs,
  frozenMs,
  kilobits,
  pictureAwayS,
  sizes,
} from './measure.ts';
import type { Sample } from './samples.ts';

const route = { local: 'srflx', remote: 'prflx', over: 'udp' };
const seen = { frames: 0, bytes: 0, width: 640, height: 360 };
const heard = { samples: 0, concealed: 0, bytes: 0 };

/** Eight frames, 12,000 samples and 30 kB every quarter of a second, unless a moment is changed. */
function talking(
  count: number,
  change: (sample: Sample, index: number) => Partial<Sample> = () => ({}),
): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const sample: Sample = {
      atMs: index * 250,
      peer: 0,
      state: 'connected',
      route,
      heard: { ...heard, samples: 12_000 * index, bytes: 2_500 * index },
      seen: { ...seen, frames: 1 + 8 * index, bytes: 27_500 * index },
    };
    return { ...sample, ...change(sample, index) };
  });
}

/** Nothing comes from `from` up to `to`, and then it goes on from where it was. */
const interrupted = (from: number, to: number) => (sample: Sample, index: number) => {
  const missed = Math.max(0, Math.min(index, to) - from);
  return {
    seen: {
      ...sample.seen,
      frames: sample.seen.frames - 8 * missed,
      bytes: sample.seen.bytes - 27_500 * missed,
    },
    heard: { ...sample.heard, concealed: 12_000 * missed },
  };
};

describe('which connections count', () => {
  it('not one that never came about, nor one that was replaced', () => {
    const never = talking(40, () => ({ peer: 1, route: null }));
    const replaced = talking(10, () => ({ peer: 2 }));
    expect(currentOf([...never, ...replaced, ...talking(40)]).map(([first]) => first?.peer)).toEqual([0]);
    expect(currentOf(replaced, 2_250)).toHaveLength(1);
    const later = talking(50, ({ atMs }) => ({ peer: 3, atMs: atMs + 5_000 }));
    expect(currentOf([...talking(20), ...later], 4_900).map(([first]) => first?.peer)).toEqual([0]);
  });

  it('what a browser counts from the beginning again stays counted', () => {
    const again = talking(20, ({ seen }, index) =>
      index < 10 ? {} : { seen: { ...seen, frames: seen.frames - 80, bytes: seen.bytes - 275_000 } },
    );
    const [connection = []] = currentOf(again);
    expect(kilobits(connection, 0, 4).every((rate) => rate >= 0)).toBe(true);
    expect(connection.at(-1)?.seen.frames).toBe(73 + 73);
  });
});

describe('the picture', () => {
  it('moves', () => expect(frozenMs(talking(40))).toBe(0));

  it('stood in the middle, and at the end', () => {
    expect(frozenMs(talking(40, interrupted(10, 20)))).toBe(2_750);
    expect(frozenMs(talking(40, interrupted(30, 40)))).toBe(2_250);
    expect(frozenMs(talking(40, interrupted(10, 20)), 6_000)).toBe(0);
  });

  it('is away for as long as it longest stood, to the end', () => {
    expect(pictureAwayS(talking(40), 0, 10_000)).toBe(0);
    expect(pictureAwayS(talking(40, interrupted(10, 20)), 0, 10_000)).toBe(2);
    expect(pictureAwayS(talking(40, interrupted(24, 40)), 0, 10_000)).toBe(3);
    expect(pictureAwayS(talking(40, interrupted(10, 20)), 6_000, 10_000)).toBe(0);
  });

  it('has its sizes told as they change', () => {
    const smaller = talking(40, ({ seen }, index) => ({
      seen: index < 20 ? seen : { ...seen, width: 320, height: 180 },
    }));
    expect(sizes(smaller, 0)).toEqual([
      { atS: 0, size: '640x360' },
      { atS: 5, size: '320x180' },
    ]);
  });
});

describe('the voice', () => {
  it('was made up in part', () => {
    const connection = talking(41, interrupted(10, 20));
    expect(concealedShare(connection)).toBe(0.25);
    expect(concealedShare(connection, 5_000)).toBe(0);
  });

  it('was not heard at all', () => {
    expect(concealedShare(talking(40, () => ({ heard })))).toBe(1);
    expect(concealedShare([])).toBe(1);
  });
});

describe('what came in', () => {
  it('is told by the second', () => expect(kilobits(talking(20), 1_000, 2)).toEqual([960, 960]));
});

describe('coming back', () => {
  it('is when frames and voice come again', () => {
    expect(backAtMs(talking(40, interrupted(10, 24)), 5_500)).toBe(6_250);
    expect(backAtMs(talking(22, interrupted(10, 24)), 5_000)).toBeNull();
  });

  it('is not what was still on its way', () => {
    expect(backAtMs(talking(40, interrupted(10, 24)), 2_400)).toBe(6_250);
  });

  it('is not a picture without a voice, nor frames of a connection that is not well', () => {
    const mute = talking(40, (sample, index) => ({
      heard: { ...sample.heard, concealed: index < 20 ? 0 : 12_000 * (index - 20) },
    }));
    expect(backAtMs(mute, 5_000)).toBeNull();
    expect(
      backAtMs(
        talking(40, () => ({ state: 'disconnected' })),
        5_000,
      ),
    ).toBeNull();
  });

  it('to its rate takes two seconds of nine tenths of it', () => {
    const free = talking(80, interrupted(20, 40));
    expect(freeAgainAtMs(free, 960, 5_000)).toBe(12_000);
    expect(freeAgainAtMs(free, 2_000, 5_000)).toBeNull();
  });
});

it('is connected when it first says so', () => {
  const late = talking(10, (_, index) => ({ state: index < 3 ? 'connecting' : 'connected' }));
  expect(connectedAtMs(late)).toBe(750);
  expect(connectedAtMs([])).toBeNull();
});
