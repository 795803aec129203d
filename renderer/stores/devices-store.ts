import { createStore } from 'zustand/vanilla';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import { devicesTexts } from '../../src/texts/devices.ts';
import type { DeviceList, ListedDevice } from '../platform/devices/device-list.ts';
import type { DevicesState, MediaDevice } from './app-model.ts';

interface DevicesStore extends Observable<DevicesState> {
  /** Nothing is known before the first time. Names appear only after the first permission, so it is read again when it is opened. */
  refresh(): void;
}

const none: DevicesState = { microphones: [], cameras: [], speakers: [] };

function pick(devices: readonly ListedDevice[], kind: MediaDeviceKind): MediaDevice[] {
  return devices
    .filter((device) => device.kind === kind)
    .map(({ kind: _kind, ...device }, i) => ({
      ...device,
      // In the language of when it is read.
      get label() {
        return device.label || devicesTexts.numbered[kind](i + 1);
      },
    }));
}

export function createDevicesStore(list: DeviceList, scope: Scope): DevicesStore {
  const store = createStore<DevicesState>()(() => none);
  let newestRead = 0;

  const refresh = async (): Promise<void> => {
    const read = ++newestRead;
    const devices = await list.read();
    if (read !== newestRead || scope.hasEnded) return;
    store.setState({
      microphones: pick(devices, 'audioinput'),
      cameras: pick(devices, 'videoinput'),
      speakers: pick(devices, 'audiooutput'),
    });
  };

  scope.own(list.onChange(() => void refresh()));
  return {
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    refresh: () => void refresh(),
  };
}
