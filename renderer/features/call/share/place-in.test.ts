import { expect, it } from 'vitest';
import { placeIn } from './place-in.ts';

const box = { left: 100, top: 50, width: 400, height: 400 };
const wide = { width: 1_600, height: 800 };

it.each([
  ['the middle', 300, 250, [0.5, 0.5]],
  ['the upper left corner of the picture', 100, 150, [0, 0]],
  ['the lower right corner', 500, 350, [1, 1]],
  ['above the picture, in its box', 300, 149, null],
  ['beside the box', 99, 250, null],
])('%s', (_where, x, y, place) => {
  expect(placeIn(box, wide, { x, y })).toEqual(place);
});

it('a high picture has its borders at the sides', () => {
  expect(placeIn(box, { width: 100, height: 200 }, { x: 200, y: 50 })).toEqual([0, 0]);
  expect(placeIn(box, { width: 100, height: 200 }, { x: 199, y: 50 })).toBeNull();
});
