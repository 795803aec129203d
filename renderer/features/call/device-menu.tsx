import type { ComponentChildren } from 'preact';
import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { callDevicesTexts } from '../../../src/texts/call-devices.ts';
import { IconButton } from '../../ui/button.tsx';
import { useSelected } from '../../stores/use-observable.ts';
import { ChoiceMenu, type MenuSection } from '../../ui/choice-menu.tsx';
import { useModel } from '../model-context.ts';
import { useCameraLook } from '../use-camera-look.ts';
import { useCameraStyle } from '../use-camera-style.ts';
import { ownPictureTexts } from '../../../src/texts/own-picture.ts';
import { noiseChoice, noiseChoices } from '../noise-choices.ts';
import { useDeviceChoice, type DeviceKind } from './use-device-choice.ts';

/** What is chosen beside the device itself. */
function useSections(kind: DeviceKind, change: (patch: SettingsPatch) => void): readonly MenuSection[] {
  const { desktop } = useModel();
  const suppression = useSelected(desktop.settings, (s) => s.noiseSuppression);
  const style = useCameraStyle();
  const look = useCameraLook();
  if (kind === 'speaker') return [];
  if (kind === 'microphone')
    return [
      {
        title: ownPictureTexts.noise.title,
        chosen: suppression,
        choices: noiseChoices,
        onChoose(value) {
          const noiseSuppression = noiseChoice(value);
          if (noiseSuppression) change({ noiseSuppression });
        },
      },
    ];
  const styles = style && {
    title: ownPictureTexts.style.title,
    chosen: style.chosen,
    choices: () => style.choices,
    onChoose(value: string): void {
      const cameraStyle = style.read(value);
      if (cameraStyle) change({ cameraStyle });
    },
  };
  const framings = look && {
    title: ownPictureTexts.framing.title,
    chosen: look.framing.chosen,
    choices: () => look.framing.choices,
    onChoose(value: string): void {
      const framing = look.framing.read(value);
      if (framing) change({ framing });
    },
  };
  const lights = look && {
    title: ownPictureTexts.light.title,
    chosen: look.light.chosen,
    choices: () => look.light.choices,
    onChoose: (value: string) => change({ helpsLight: look.light.read(value) }),
  };
  return [styles, framings, lights].filter((section) => section !== null);
}

/** Which microphone, camera or speaker; the call follows the settings. `children` is the button it belongs to. */
export function DeviceMenu({ kind, children }: { kind: DeviceKind; children?: ComponentChildren }) {
  const { refreshDevices } = useModel();
  const { found, chosen, choices, choose, change } = useDeviceChoice(kind);
  const sections = useSections(kind, change);
  if (kind === 'speaker' && found.length === 0) return null;

  return (
    <div class={children ? 'device-menu' : 'device-menu device-menu--alone'}>
      {children}
      <ChoiceMenu
        label={callDevicesTexts[kind]}
        align="center"
        chosen={chosen}
        choices={choices}
        onChoose={choose}
        sections={sections}
        trigger={({ isOpen, toggle }) => (
          <IconButton
            icon={children ? 'chevron-up' : 'speaker'}
            label={callDevicesTexts.choose[kind]}
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
