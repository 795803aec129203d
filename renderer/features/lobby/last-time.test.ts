import { expect, it } from 'vitest';
import { lastTime } from './last-time.ts';

const at = (month: number, day: number, hour: number, year = 2026): number =>
  new Date(year, month - 1, day, hour, 5).getTime();
const now = at(5, 14, 15);

it.each([
  [at(5, 14, 9), '9:05'],
  // A clock that is ahead.
  [at(5, 15, 9), '9:05'],
  [at(5, 13, 23), 'Wed'],
  [at(5, 8, 1), 'Fri'],
  [at(5, 7, 23), '7 May'],
  [at(12, 31, 9, 2025), '31/12/2025'],
])('%i is said as %s', (atMs, said) => {
  expect(lastTime(atMs, now, 'en-GB')).toBe(said);
});
