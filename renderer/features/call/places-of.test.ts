import { describe, expect, it } from 'vitest';
import type { Arrangement, Tile } from './tiles.ts';
import { placesOf } from './places-of.ts';

const tile = (key: string): Tile => ({ is: 'peer', key, peer: {} }) as never;
const others = (count: number): Tile[] => Array.from({ length: count }, (_, index) => tile(`peer ${index}`));
const beside = (count: number): Arrangement => ({ large: tile('share'), others: others(count) });
const grid = (count: number): Arrangement => ({ large: null, others: others(count) });

const phone = { width: 360, height: 640 };
const window = { width: 720, height: 520 };
const wide = { width: 1_180, height: 760 };

const mostHidden = (arranged: Arrangement, box: typeof phone): number =>
  Math.max(...[...placesOf(arranged, box, true).values()].map(({ covered, height }) => covered / height));

describe('where the controls lie on the pictures', () => {
  it.each([
    ['a row of two below a share', beside(2), phone, 0],
    ['two rows below a share', beside(5), phone, 0],
    ['a column whose lowest they would reach', beside(4), window, 0],
    ['four rows of two', grid(8), phone, 0],
    ['three rows in the middle of a high place', grid(6), phone, 0],
  ])('%s: nobody is behind them', (_, arranged, box, hidden) => {
    expect(mostHidden(arranged, box)).toBe(hidden);
  });

  it.each([
    ['a column beside them', beside(4), wide],
    ['a grid of large pictures', grid(6), wide],
    ['one picture that has all', beside(0), phone],
  ])('%s: they take a little of a large picture, and no place from any', (_, arranged, box) => {
    expect(mostHidden(arranged, box)).toBeLessThan(1 / 3);
    const sizes = (over: boolean) =>
      [...placesOf(arranged, box, over).values()].map(({ width, height }) => [width, height]);
    expect(sizes(true)).toEqual(sizes(false));
  });
});

it('where they have a place of their own they cover nothing', () => {
  const places = [...placesOf(beside(5), phone, false).values()];
  expect(places).toHaveLength(6);
  for (const { covered } of places) expect(covered).toBe(0);
  expect(Math.max(...places.map(({ y, height }) => y + height))).toBe(phone.height);
});

it('before the place is known nothing stands anywhere', () => {
  expect(placesOf(grid(3), { width: 0, height: 0 }, true).size).toBe(0);
});
