import { expect, it } from 'vitest';
import { isBlackPicture } from './black-picture.ts';

const points = (...colours: readonly (readonly [red: number, green: number, blue: number])[]): number[] =>
  colours.flatMap((colour) => [...colour, 255]);

it.each([
  ['a shutter', points([0, 0, 0], [0, 0, 0]), true],
  ['a shutter before a camera that amplifies what it does not see', points([16, 14, 18], [9, 20, 12]), true],
  ['a dark room with a lamp', points([3, 3, 3], [90, 70, 40], [2, 2, 2]), false],
  ['a dark room in a weak light of one colour', points([3, 3, 3], [0, 0, 30]), false],
  ['nothing at all', [], false],
] as const)('%s', (_what, picture, isBlack) => {
  expect(isBlackPicture(picture)).toBe(isBlack);
});
