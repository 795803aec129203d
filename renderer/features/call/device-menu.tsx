import type { ComponentChildren } from 'preact';
import type { DevicesState, MediaDevice } from '../../stores/app-model.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

type Kind = 'microphone' | 'camera' | 'speaker';

const listed: Readonly<Record<Kind, (devices: DevicesState) => readonly MediaDevice[]>> = {
  microphone: (devices) => devices.microphones,
  camera: (devices) => devices.cameras,
  speaker: (devices) => devices.speakers,
};

/** Which microphone, camera or speaker; the call follows the settings. `children` is the button it belongs to. */
export function DeviceMenu({ kind, children }: { kind: Kind; children?: ComponentChildren }) {
  const { desktop, devices, notify, refreshDevices } = useModel();
  const found = listed[kind](useObservable(devices));
  const chosen = useSelected(desktop.settings, (s) => s.devices[kind]);
  if (kind === 'speaker' && found.length === 0) return null;
  const known = found.some(({ id }) => id === chosen) ? chosen : '';
  const choose = (id: string): void => {
    desktop
      .changeSettings({ devices: { ...desktop.settings.getState().devices, [kind]: id } })
      .catch(() => notify('problem', words.notKept));
  };

  return (
    <div class={children ? 'device-menu' : 'device-menu device-menu--alone'}>
      {children}
      <ChoiceMenu
        label={words[kind]}
        align="center"
        chosen={known}
        choices={[
          { value: '', label: words.systemDefault },
          ...found.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChoose={choose}
        trigger={({ isOpen, toggle }) => (
          <IconButton
            icon={children ? 'chevron-up' : 'speaker'}
            label={words.choose[kind]}
            tone="stage"
            class={children ? 'device-menu-more' : ''}
            iconSize={children ? 16 : 20}
            expanded={isOpen}
            popup="menu"
            onClick={() => {
              if (!isOpen) refreshDevices();
              toggle();
            }}
          />
        )}
      />
    </div>
  );
}
