import { expect, it } from 'vitest';
import { middleOf } from './middle-of.ts';

it('is the middle, in the same shape, cut between colours', () => {
  expect(middleOf({ x: 0, y: 0, width: 1_920, height: 1_080 }, 1.6)).toEqual({
    ...{ x: 360, y: 202, width: 1_200, height: 676 },
  });
  const { x, y, width, height } = middleOf({ x: 2, y: 4, width: 641, height: 479 }, 1.3);
  expect([x, y, width, height].every((at) => at % 2 === 0)).toBe(true);
  expect([x + width <= 643, y + height <= 483]).toEqual([true, true]);
});
