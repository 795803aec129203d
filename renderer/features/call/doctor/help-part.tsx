import { useEffect, useState } from 'preact/hooks';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceCards } from '../../../ui/choices.tsx';
import { savingMegabytes } from '../../data-words.ts';
import { useModel } from '../../model-context.ts';
import { useDeviceChoice } from '../use-device-choice.ts';

/** The others that are plugged in, to be chosen here and now. */
export function OtherDevices({ kind }: { kind: 'microphone' | 'camera' }) {
  const { refreshDevices } = useModel();
  const { found, chosen, choices, choose } = useDeviceChoice(kind);
  useEffect(() => refreshDevices(), [refreshDevices]);
  if (found.length < 2) return <p class="verdict-text">{callDoctorTexts.noOther[kind]}</p>;
  return (
    <ChoiceCards label={callDoctorTexts.devices[kind]} choices={choices} chosen={chosen} onChoose={choose} />
  );
}

/** The limit of the settings, turned on and off again from here. */
export function useSaving() {
  const { desktop, notify } = useModel();
  const limit = useSelected(desktop.settings, (s) => s.calls.megabytesPerHour);
  const [before, setBefore] = useState<{ readonly limit: number | null } | null>(null);
  const isSaving = limit !== null && limit <= savingMegabytes;
  const change = (megabytesPerHour: number | null): void => {
    const { calls } = desktop.settings.getState();
    desktop
      .changeSettings({ calls: { ...calls, megabytesPerHour } })
      .catch(() => notify('problem', callDoctorTexts.notKept));
  };
  return {
    isSaving,
    save(): void {
      setBefore({ limit });
      change(savingMegabytes);
    },
    /** Null where it was not turned on from here. */
    undo: before && isSaving ? () => change(before.limit) : null,
  };
}

export function SavingNote({ undo }: { undo: () => void }) {
  return (
    <div class="verdict-done" role="status">
      <p class="verdict-text">{callDoctorTexts.saving(savingMegabytes)}</p>
      <Button size="small" onClick={undo}>
        {callDoctorTexts.undo}
      </Button>
    </div>
  );
}
