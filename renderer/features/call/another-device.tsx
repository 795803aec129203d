import { callDevicesTexts } from '../../../src/texts/call-devices.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { useModel } from '../model-context.ts';
import { useDeviceChoice } from './use-device-choice.ts';

/** Beside what is wrong with a device: another one, where there is another. */
export function AnotherDevice({ kind }: { kind: 'microphone' | 'camera' }) {
  const { refreshDevices } = useModel();
  const { found, chosen, choices, choose } = useDeviceChoice(kind);
  if (found.length < 2) return null;
  return (
    <ChoiceMenu
      label={callDevicesTexts[kind]}
      align="end"
      chosen={chosen}
      choices={choices}
      onChoose={choose}
      trigger={({ isOpen, toggle }) => (
        <Button
          size="small"
          popup="menu"
          isExpanded={isOpen}
          onClick={() => {
            if (!isOpen) refreshDevices();
            toggle();
          }}
        >
          {callDevicesTexts.chooseAnother[kind]}
        </Button>
      )}
    />
  );
}
