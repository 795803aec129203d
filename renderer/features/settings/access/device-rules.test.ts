import { expect, it } from 'vitest';
import type { DeviceId } from '../../../../src/protocol/ids.ts';
import { farewellOf } from './device-rules.ts';

const device = 'laptop' as DeviceId;

it.each([
  [{ own: 'phone', count: 2, role: 'owner', otherOwners: 0 }, 'other'],
  [{ own: 'laptop', count: 2, role: 'owner', otherOwners: 0 }, 'this'],
  [{ own: 'laptop', count: 1, role: 'owner', otherOwners: 0 }, 'refused'],
  [{ own: 'laptop', count: 1, role: 'owner', otherOwners: 1 }, 'only'],
  [{ own: 'laptop', count: 1, role: 'admin', otherOwners: 0 }, 'only'],
] as const)('%j: %s', (around, farewell) => {
  expect(farewellOf({ device }, around)).toBe(farewell);
});
