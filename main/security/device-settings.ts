import type { Log } from '../../src/base/log.ts';
import type { AppInfo, RouteInput } from '../../src/bridge/contract.ts';

type Kind = RouteInput<'device-access.open-settings'>['kind'];

interface DeviceSettingsDeps {
  readonly platform: AppInfo['platform'];
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: Log;
}

/** Where each system lets an app have a microphone or a camera. Nothing but these is ever opened for it. */
const addresses: Readonly<Partial<Record<AppInfo['platform'], Readonly<Record<Kind, string>>>>> = {
  darwin: {
    microphone: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone',
    camera: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
  },
  win32: { microphone: 'ms-settings:privacy-microphone', camera: 'ms-settings:privacy-webcam' },
};

export const createDeviceSettings =
  ({ platform, openExternal, log }: DeviceSettingsDeps) =>
  async (kind: Kind): Promise<void> => {
    const address = addresses[platform]?.[kind];
    if (address === undefined) return;
    await openExternal(address).catch(() => log.warn('the system settings could not be opened'));
  };
