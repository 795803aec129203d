import type { ComponentChildren } from 'preact';
import { IconButton } from '../../ui/button.tsx';
import { useSelected } from '../../stores/use-observable.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { useModel } from '../model-context.ts';
import { cameraStyleWords, useCameraStyle } from '../use-camera-style.ts';
import { noiseChoice, noiseChoices, noiseWords } from '../noise-words.ts';
import { useDeviceChoice, type DeviceKind } from './use-device-choice.ts';
import { words } from './words.ts';

/** Which microphone, camera or speaker; the call follows the settings. `children` is the button it belongs to. */
export function DeviceMenu({ kind, children }: { kind: DeviceKind; children?: ComponentChildren }) {
  const { desktop, refreshDevices } = useModel();
  const { found, chosen, choices, choose, change } = useDeviceChoice(kind);
  const suppression = useSelected(desktop.settings, (s) => s.noiseSuppression);
  const style = useCameraStyle();
  if (kind === 'speaker' && found.length === 0) return null;
  const picture = style && {
    title: cameraStyleWords.title,
    chosen: style.chosen,
    choices: () => style.choices,
    onChoose(value: string): void {
      const cameraStyle = style.read(value);
      if (cameraStyle) change({ cameraStyle });
    },
  };
  const noise = {
    title: noiseWords.title,
    chosen: suppression,
    choices: () => noiseChoices,
    onChoose(value: string): void {
      const noiseSuppression = noiseChoice(value);
      if (noiseSuppression) change({ noiseSuppression });
    },
  };

  return (
    <div class={children ? 'device-menu' : 'device-menu device-menu--alone'}>
      {children}
      <ChoiceMenu
        label={words[kind]}
        align="center"
        chosen={chosen}
        choices={choices}
        onChoose={choose}
        {...(kind === 'microphone' && { section: noise })}
        {...(kind === 'camera' && picture && { section: picture })}
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
