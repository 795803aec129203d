import { expect, it } from 'vitest';
import { showMarks } from './marks-in-share.ts';

type Colour = readonly [number, number, number];
const teal: Colour = [42, 161, 152];
const points = (...colours: readonly (readonly [count: number, colour: Colour])[]): number[] =>
  colours.flatMap(([count, colour]) => Array.from({ length: count }, () => [...colour, 255]).flat());
const grey = points([100, [120, 120, 120]]);

it.each([
  ['the border at the edges', points([100, teal]), grey, true],
  ['the border as a capture may have it', points([100, [70, 140, 130]]), grey, true],
  ['the border, with a window over a part of it', points([80, teal], [20, [9, 9, 9]]), grey, true],
  ['a desktop with something of that colour', points([40, teal], [60, [200, 200, 200]]), grey, false],
  ['a desktop', points([100, [30, 60, 90]]), grey, false],
  ['nothing but black', points([100, [0, 0, 0]]), points([100, [2, 1, 0]]), true],
  ['a dark desktop', points([100, [0, 0, 0]]), points([99, [0, 0, 0]], [1, [40, 40, 40]]), false],
] as const)('%s', (_what, edges, whole, areIn) => {
  expect(showMarks(edges, whole)).toBe(areIn);
});
