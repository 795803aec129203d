import { expect, it } from 'vitest';
import { nextFlow } from './use-flow.ts';

it.each([
  ['coming', 0, 0, 'late'],
  ['late', 0, 0, 'late'],
  ['late', 1, 0, 'moving'],
  ['coming', 3, 0, 'moving'],
  ['moving', 9, 3, 'moving'],
  ['moving', 9, 9, 'still'],
  ['still', 9, 9, 'still'],
  ['still', 10, 9, 'moving'],
] as const)('%s, %i frames after %i: %s', (flow, frames, before, next) => {
  expect(nextFlow(flow, frames, before)).toBe(next);
});
