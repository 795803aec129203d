import { expect, it } from 'vitest';
import { proposedTime, timeOf } from './quiet-time.ts';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();

it.each([
  ['15:30', at(21, 15, 30)],
  ['15:30:00', at(21, 15, 30)],
  ['13:59', at(22, 13, 59)],
  ['', null],
])('%j is the next such time', (typed, expected) => {
  expect(timeOf(typed, at(21, 14))).toBe(expected);
});

it.each([
  [at(21, 14), '14:30'],
  [at(21, 14, 1), '15:00'],
  [at(21, 23, 45), '00:30'],
])('%#: something soon is proposed', (nowMs, proposed) => {
  expect(proposedTime(nowMs)).toBe(proposed);
});
