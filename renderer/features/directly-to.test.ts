import { expect, it } from 'vitest';
import type { UserId } from '../../src/protocol/ids.ts';
import { directlyTo } from './directly-to.ts';

const [ada, bo] = ['Ada', 'Bo'].map((name) => name as UserId);

it.each([
  [[ada], 'Directly to Ada', 'A folder, directly to Ada'],
  [[ada, bo], 'Directly to the 2 people in this call', 'A folder, directly to the 2 people in this call'],
])('to %j', (takers, files, folder) => {
  expect(
    directlyTo(
      takers.flatMap((one) => one ?? []),
      (user) => user,
    ),
  ).toEqual({ files, folder });
});
