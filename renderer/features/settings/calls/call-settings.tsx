import { useEffect, useState } from 'preact/hooks';
import type { CallChoice } from '../../../../src/bridge/settings.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Switch } from '../../../ui/choices.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { DataMeter } from '../../data-meter.tsx';
import { savingMegabytes } from '../../data-words.ts';
import { useModel } from '../../model-context.ts';
import { Managed } from '../managed.tsx';
import { useSave } from '../use-save.tsx';
import { outcomeOf, parseCap } from './cap-rules.ts';
import { codecNames, outcomeWords, words } from './words.ts';

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
          label={words.codec}
          value={calls.videoCodec}
          choices={codecs.map((value) => ({ value, label: codecNames[value] }))}
          onChange={(chosen) => {
            const videoCodec = codecs.find((codec) => codec === chosen);
            if (videoCodec) change({ videoCodec });
          }}
          hint={words.codecHint}
        />
        <Switch
          label={words.limit}
          isOn={megabytesPerHour !== null}
          onChange={(isOn) => change({ megabytesPerHour: isOn ? savingMegabytes : null })}
        />
        {megabytesPerHour !== null && (
          <Cap megabytes={megabytesPerHour} onChange={(cap) => change({ megabytesPerHour: cap })} />
        )}
      </Managed>
      <DataMeter />
      {desktop.openMini !== null && (
        <Switch label={words.miniCall} isOn={miniCall} onChange={(isOn) => save({ miniCall: isOn })} />
      )}
      {desktop.keys !== null && (
        <Managed of="lockTurnsCameraOff">
          <Switch
            label={words.lockTurnsCameraOff}
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
      label={words.perHour}
      value={typed}
      inputMode="numeric"
      maxLength={6}
      onInput={setTyped}
      onCommit={() => {
        if (cap !== null && cap !== megabytes) onChange(cap);
      }}
      hint={cap === null ? undefined : `${words.perHourHint} ${outcomeWords(outcomeOf(cap), cap)}`}
      problem={cap === null ? words.perHourProblem : null}
    />
  );
}
