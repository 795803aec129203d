import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { callDevicesTexts } from '../../../src/texts/call-devices.ts';
import type { DevicesState, MediaDevice } from '../../stores/app-model.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';

export type DeviceKind = 'microphone' | 'camera' | 'speaker';

const listed: Readonly<Record<DeviceKind, (devices: DevicesState) => readonly MediaDevice[]>> = {
  microphone: (devices) => devices.microphones,
  camera: (devices) => devices.cameras,
  speaker: (devices) => devices.speakers,
};

/** Which of what is plugged in; the call follows the settings. */
export function useDeviceChoice(kind: DeviceKind) {
  const { desktop, devices, notify } = useModel();
  const found = listed[kind](useObservable(devices));
  const chosen = useSelected(desktop.settings, (s) => s.devices[kind]);
  const change = (patch: SettingsPatch): void =>
    void desktop.changeSettings(patch).catch(() => notify('problem', callTexts.notKept));
  return {
    found,
    chosen: found.some(({ id }) => id === chosen) ? chosen : '',
    choices: [
      { value: '', label: callDevicesTexts.systemDefault },
      ...found.map(({ id, label }) => ({ value: id, label })),
    ],
    choose: (id: string): void => change({ devices: { ...desktop.settings.getState().devices, [kind]: id } }),
    change,
  };
}
