import { expect, it } from 'vitest';
import { createDeviceAccess } from './device-access.ts';

it.each(['darwin', 'win32'] as const)('leads to the settings of %s', (platform) => {
  const told: unknown[] = [];
  createDeviceAccess(platform, { tell: (...what: unknown[]) => void told.push(what) })?.openSettings(
    'camera',
  );
  expect(told).toEqual([['device-access.open-settings', { kind: 'camera' }]]);
});

it.each(['linux', 'other'] as const)('offers no way where there is none: %s', (platform) => {
  expect(createDeviceAccess(platform, { tell() {} })).toBeNull();
});
