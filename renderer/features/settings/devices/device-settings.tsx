import { useEffect } from 'preact/hooks';
import type { DeviceChoice } from '../../../../src/bridge/settings.ts';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';
import type { MediaDevice } from '../../../stores/app-model.ts';
import { deviceSetKey } from '../../../stores/device-sets.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Switch } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import { useModel } from '../../model-context.ts';
import { useCameraStyle } from '../../use-camera-style.ts';
import { useCameraLook } from '../../use-camera-look.ts';
import { ownPictureTexts } from '../../../../src/texts/own-picture.ts';
import { noiseChoice, noiseChoices } from '../../noise-choices.ts';
import { useSave } from '../use-save.tsx';
import { CameraTest, ShareTest } from './picture-test.tsx';
import { NotificationTest, SoundTest } from './sound-test.tsx';
import { VoiceTests } from './voice-tests.tsx';
import './devices.css';

export function DeviceSettings() {
  const { desktop, devices, refreshDevices } = useModel();
  const there = useObservable(devices);
  const { microphones, cameras, speakers } = there;
  const chosen = useSelected(desktop.settings, (s) => s.devices);
  const sets = useSelected(desktop.settings, (s) => s.deviceSets);
  const tellsWhenMuted = useSelected(desktop.settings, (s) => s.tellsWhenMuted);
  const noise = useSelected(desktop.settings, (s) => s.noiseSuppression);
  const ringsToo = useSelected(desktop.settings, (s) => s.ringsOnDefaultToo);
  const style = useCameraStyle();
  const look = useCameraLook();
  const { save, feedback } = useSave();
  useEffect(() => refreshDevices(), [refreshDevices]);

  const select = (kind: keyof DeviceChoice, found: readonly MediaDevice[], hint?: string) => (
    <Select
      label={deviceSettingsTexts[kind]}
      value={chosen[kind]}
      choices={choicesOf(found, chosen[kind])}
      onChange={(id) => save({ devices: { ...chosen, [kind]: id } })}
      hint={hint}
    />
  );
  return (
    <>
      <div class="device-setting">
        {select('microphone', microphones)}
        <Select
          label={ownPictureTexts.noise.title}
          value={noise}
          choices={noiseChoices()}
          onChange={(value) => {
            const noiseSuppression = noiseChoice(value);
            if (noiseSuppression) save({ noiseSuppression });
          }}
          hint={ownPictureTexts.noise.hint}
        />
        <VoiceTests microphone={chosen.microphone} speaker={chosen.speaker} noise={noise} />
        <Switch
          label={deviceSettingsTexts.tellsWhenMuted}
          hint={deviceSettingsTexts.tellsWhenMutedHint}
          isOn={tellsWhenMuted}
          onChange={(isOn) => save({ tellsWhenMuted: isOn })}
        />
      </div>
      <div class="device-setting">
        {select('camera', cameras)}
        {style && (
          <Select
            label={ownPictureTexts.style.title}
            value={style.chosen}
            choices={style.choices}
            onChange={(value) => {
              const cameraStyle = style.read(value);
              if (cameraStyle) save({ cameraStyle });
            }}
            hint={ownPictureTexts.style.hint}
          />
        )}
        {look && (
          <>
            <Select
              label={ownPictureTexts.framing.title}
              value={look.framing.chosen}
              choices={look.framing.choices}
              onChange={(value) => {
                const framing = look.framing.read(value);
                if (framing) save({ framing });
              }}
            />
            <Switch
              label={ownPictureTexts.light.switch}
              hint={ownPictureTexts.light.hint}
              isOn={look.helpsLight}
              onChange={(helpsLight) => save({ helpsLight })}
            />
          </>
        )}
        <CameraTest
          device={chosen.camera}
          look={`${style?.chosen} ${look?.framing.chosen} ${look?.helpsLight}`}
        />
      </div>
      {speakers.length > 0 && (
        <>
          <div class="device-setting">
            {select('speaker', speakers)}
            <SoundTest sound="join" speaker={chosen.speaker} />
          </div>
          <div class="device-setting">
            {select('ringSpeaker', speakers, deviceSettingsTexts.ringSpeakerHint)}
            <SoundTest sound="ring" speaker={chosen.ringSpeaker} />
          </div>
          {chosen.ringSpeaker !== '' && (
            <Switch
              label={deviceSettingsTexts.ringsOnDefaultToo}
              hint={deviceSettingsTexts.ringsOnDefaultTooHint}
              isOn={ringsToo}
              onChange={(ringsOnDefaultToo) => save({ ringsOnDefaultToo })}
            />
          )}
        </>
      )}
      {sets.some(({ key }) => key === deviceSetKey(there)) && (
        <p class="field-note">{deviceSettingsTexts.remembered}</p>
      )}
      <Listening save={save} />
      {microphones.length + cameras.length === 0 && <p class="field-note">{deviceSettingsTexts.noNames}</p>}
      <ShareTest />
      <NotificationTest />
      {feedback}
    </>
  );
}

/** How the others are heard. */
function Listening({ save }: Pick<ReturnType<typeof useSave>, 'save'>) {
  const { desktop } = useModel();
  const evensVoices = useSelected(desktop.settings, (s) => s.evensVoices);
  const placesVoices = useSelected(desktop.settings, (s) => s.placesVoices);
  return (
    <>
      <Switch
        label={deviceSettingsTexts.evensVoices}
        hint={deviceSettingsTexts.evensVoicesHint}
        isOn={evensVoices}
        onChange={(isOn) => save({ evensVoices: isOn })}
      />
      <Switch
        label={deviceSettingsTexts.placesVoices}
        hint={deviceSettingsTexts.placesVoicesHint}
        isOn={placesVoices}
        onChange={(isOn) => save({ placesVoices: isOn })}
      />
    </>
  );
}

/** A device that is unplugged stays chosen: it may come back. */
function choicesOf(found: readonly MediaDevice[], chosen: string) {
  const isGone = chosen !== '' && !found.some(({ id }) => id === chosen);
  return [
    { value: '', label: deviceSettingsTexts.systemDefault },
    ...found.map(({ id, label }) => ({ value: id, label })),
    ...(isGone ? [{ value: chosen, label: deviceSettingsTexts.notPlugged }] : []),
  ];
}
