import { useEffect, useState } from 'preact/hooks';
import { leastMegabytesPerHour, type CallChoice } from '../../../../src/bridge/settings.ts';
import { callSettingsTexts } from '../../../../src/texts/call-settings.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Switch } from '../../../ui/choices.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { DataMeter } from '../../data-meter.tsx';
import { savingMegabytes } from '../../data-words.ts';
import { useModel } from '../../model-context.ts';
import { Managed } from '../managed.tsx';
import { useSave } from '../use-save.tsx';
import { outcomeOf, parseCap } from './cap-rules.ts';
import { outcomeWords } from './words.ts';

const codecNames = { AV1: 'AV1', VP9: 'VP9', H264: 'H.264', VP8: 'VP8' } as const;
const codecs: readonly CallChoice['videoCodec'][] = ['automatic', 'AV1', 'VP9', 'H264', 'VP8'];

/** How calls are sent, and what they may cost. */
export function CallSettings() {
  const { desktop } = useModel();
  const calls = useSelected(desktop.settings, (s) => s.calls);
  const miniCall = useSelected(desktop.settings, (s) => s.miniCall);
  const isGuarded = useSelected(desktop.settings, (s) => s.lockTurnsCameraOff);
  const { save, feedback } = useSave();
  const change = (patch: Partial<CallChoice>): void => save({ calls: { ...calls, ...patch } });
  const { megabytesPerHour } = calls;
  return (
    <>
      <Managed of="calls">
        <Select
          label={callSettingsTexts.codec}
          value={calls.videoCodec}
          choices={codecs.map((value) => ({
            value,
            label: value === 'automatic' ? callSettingsTexts.automatic : codecNames[value],
          }))}
          onChange={(chosen) => {
            const videoCodec = codecs.find((codec) => codec === chosen);
            if (videoCodec) change({ videoCodec });
          }}
          hint={callSettingsTexts.codecHint}
        />
        <Switch
          label={callSettingsTexts.limit}
          isOn={megabytesPerHour !== null}
          onChange={(isOn) => change({ megabytesPerHour: isOn ? savingMegabytes : null })}
        />
        {megabytesPerHour !== null && (
          <Cap megabytes={megabytesPerHour} onChange={(cap) => change({ megabytesPerHour: cap })} />
        )}
      </Managed>
      <DataMeter />
      {desktop.openMini !== null && (
        <Switch
          label={callSettingsTexts.miniCall}
          isOn={miniCall}
          onChange={(isOn) => save({ miniCall: isOn })}
        />
      )}
      {desktop.keys !== null && (
        <Managed of="lockTurnsCameraOff">
          <Switch
            label={callSettingsTexts.lockTurnsCameraOff}
            isOn={isGuarded}
            onChange={(lockTurnsCameraOff) => save({ lockTurnsCameraOff })}
          />
        </Managed>
      )}
      {feedback}
    </>
  );
}

function Cap({ megabytes, onChange }: { megabytes: number; onChange: (megabytes: number) => void }) {
  const [typed, setTyped] = useState(String(megabytes));
  useEffect(() => setTyped(String(megabytes)), [megabytes]);
  const cap = parseCap(typed);
  return (
    <TextField
      label={callSettingsTexts.perHour}
      value={typed}
      inputMode="numeric"
      maxLength={6}
      onInput={setTyped}
      onCommit={() => {
        if (cap !== null && cap !== megabytes) onChange(cap);
      }}
      hint={
        cap === null ? undefined : `${callSettingsTexts.perHourHint} ${outcomeWords(outcomeOf(cap), cap)}`
      }
      problem={cap === null ? callSettingsTexts.perHourProblem(leastMegabytesPerHour) : null}
    />
  );
}
