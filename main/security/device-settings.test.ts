import { expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { AppInfo } from '../../src/bridge/contract.ts';
import { createDeviceSettings } from './device-settings.ts';

function setUp(platform: AppInfo['platform']) {
  const opened: string[] = [];
  const open = createDeviceSettings({
    platform,
    openExternal(address) {
      opened.push(address);
      return Promise.reject(new Error('no'));
    },
    log: silentLog,
  });
  return { opened, open };
}

it.each([
  ['darwin', 'camera', /^x-apple\.systempreferences:.*\?Privacy_Camera$/],
  ['darwin', 'microphone', /^x-apple\.systempreferences:.*\?Privacy_Microphone$/],
  ['win32', 'camera', /^ms-settings:privacy-webcam$/],
  ['win32', 'microphone', /^ms-settings:privacy-microphone$/],
] as const)(
  'on %s leads to the page for the %s, and says nothing where that fails',
  async (platform, kind, page) => {
    const { opened, open } = setUp(platform);
    await open(kind);
    expect(opened).toEqual([expect.stringMatching(page)]);
  },
);

it('opens nothing where a system has no such page', async () => {
  const { opened, open } = setUp('linux');
  await open('camera');
  expect(opened).toEqual([]);
});
