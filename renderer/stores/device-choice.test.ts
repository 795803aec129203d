import { expect, it } from 'vitest';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { devicesOf, setUp } from './fakes/app-bench.ts';

it('the call uses the devices of the settings', () => {
  const t = setUp(createFakeDesktop({ devices: devicesOf }));
  t.desktop.settings.set({
    ...t.desktop.settings.getState(),
    devices: { ...devicesOf, camera: 'cam' },
  });
  expect(t.orders).toEqual(['use microphone mic', 'use camera ', 'use camera cam']);
});
