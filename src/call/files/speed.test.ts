import { expect, it } from 'vitest';
import { createSpeed } from './speed.ts';

it('is of the last seconds, and not known at once, in rest, or where all began anew', () => {
  const speed = createSpeed();
  expect(speed.at(0, 0)).toBeNull();
  expect(speed.at(200, 1_000)).toBeNull();
  expect(speed.at(1_000, 5_000)).toBe(5_000);
  for (let second = 2; second <= 9; second += 1) speed.at(second * 1_000, 5_000 + second * 100);
  expect(speed.at(10_000, 6_000)).toBe(100);
  expect(speed.at(11_000, 50)).toBeNull();
  expect(speed.at(12_000, 150)).toBe(100);
  speed.rest();
  expect(speed.at(13_000, 400)).toBeNull();
});
