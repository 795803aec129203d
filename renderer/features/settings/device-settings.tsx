import { useEffect } from 'preact/hooks';
import type { DeviceChoice } from '../../../src/bridge/settings.ts';
import type { MediaDevice } from '../../stores/app-model.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Select } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { useSave } from './use-save.tsx';
import { words } from './words.ts';

export function DeviceSettings() {
  const { desktop, devices, refreshDevices } = useModel();
  const { microphones, cameras, speakers } = useObservable(devices);
  const chosen = useSelected(desktop.settings, (s) => s.devices);
  const { save, feedback } = useSave();
  useEffect(() => refreshDevices(), [refreshDevices]);

  const select = (kind: keyof DeviceChoice, found: readonly MediaDevice[], hint?: string) => (
    <Select
      label={words[kind]}
      value={chosen[kind]}
      choices={choicesOf(found, chosen[kind])}
      onChange={(id) => save({ devices: { ...chosen, [kind]: id } })}
      hint={hint}
    />
  );
  return (
    <>
      {select('microphone', microphones)}
      {select('camera', cameras)}
      {speakers.length > 0 && select('speaker', speakers)}
      {speakers.length > 0 && select('ringSpeaker', speakers, words.ringSpeakerHint)}
      {microphones.length + cameras.length === 0 && <p class="field-note">{words.noNames}</p>}
      {feedback}
    </>
  );
}

/** A device that is unplugged stays chosen: it may come back. */
function choicesOf(found: readonly MediaDevice[], chosen: string) {
  const isGone = chosen !== '' && !found.some(({ id }) => id === chosen);
  return [
    { value: '', label: words.systemDefault },
    ...found.map(({ id, label }) => ({ value: id, label })),
    ...(isGone ? [{ value: chosen, label: words.notPlugged }] : []),
  ];
}
