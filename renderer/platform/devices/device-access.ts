import type { AppInfo } from '../../../src/bridge/contract.ts';
import type { BridgeClient } from '../desktop/bridge-client.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** Other desktops have no page for it that could be named. */
export const createDeviceAccess = (
  platform: AppInfo['platform'],
  bridge: Pick<BridgeClient<'main'>, 'tell'>,
): Desktop['deviceAccess'] =>
  platform === 'darwin' || platform === 'win32'
    ? { openSettings: (kind) => bridge.tell('device-access.open-settings', { kind }) }
    : null;
