import { useRef, useState } from 'preact/hooks';
import {
  portableOf,
  readSettingsFile,
  usualSettings,
  writeSettingsFile,
} from '../../../../src/bridge/portable-settings.ts';
import type { SettingsPatch } from '../../../../src/bridge/settings.ts';
import { computerSettingsTexts } from '../../../../src/texts/computer-settings.ts';
import type { Desktop } from '../../../platform/desktop/desktop.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { useModel } from '../../model-context.ts';

/** What belongs to the computer rather than to the person. */
export function ComputerSection() {
  const { desktop } = useModel();
  return (
    <>
      {desktop.loginStart && <LoginStart loginStart={desktop.loginStart} />}
      {desktop.info.secretIn && <Secret place={desktop.info.secretIn} />}
      <SettingsFile />
    </>
  );
}

function LoginStart({ loginStart }: { loginStart: NonNullable<Desktop['loginStart']> }) {
  const state = useObservable(loginStart.state);
  const [isRefused, setIsRefused] = useState(false);
  if (state === 'unavailable') return null;
  const change = (on: boolean): void => {
    loginStart.set(on).then(
      () => setIsRefused(loginStart.state.getState() !== (on ? 'on' : 'off')),
      () => setIsRefused(true),
    );
  };
  return (
    <div class="switch-field">
      <Switch label={computerSettingsTexts.atLogin} isOn={state === 'on'} onChange={change} />
      <p class={isRefused ? 'field-note field-note--problem' : 'field-note'} role="status">
        {isRefused ? computerSettingsTexts.notStarted : computerSettingsTexts.atLoginHint}
      </p>
    </div>
  );
}

function Secret({ place }: { place: NonNullable<Desktop['info']['secretIn']> }) {
  return (
    <div class="field">
      <span class="field-label">{computerSettingsTexts.secret}</span>
      <p class={place === 'passing' ? 'field-note field-note--problem' : 'field-note'}>
        {computerSettingsTexts.secretIn[place]}
      </p>
    </div>
  );
}

const fileName = 'parley-settings.json';

type Outcome = 'saved' | 'loaded' | 'notSettings' | 'notKept' | 'wasReset' | 'asBefore';

function SettingsFile() {
  const { desktop } = useModel();
  const input = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** What all of it was before it was changed at one stroke. */
  const [before, setBefore] = useState<SettingsPatch | null>(null);
  const failed = (): void => setOutcome('notKept');

  const save = async (): Promise<void> => {
    const target = await desktop.saveAs(fileName);
    if (!target) return;
    await target.write(new TextEncoder().encode(writeSettingsFile(desktop.settings.getState())));
    await target.finish();
    setOutcome('saved');
  };
  const load = async (file: File): Promise<void> => {
    const read = readSettingsFile(await file.text());
    if (!read.ok) return setOutcome('notSettings');
    const was = portableOf(desktop.settings.getState());
    await desktop.changeSettings(read.value);
    setBefore(was);
    setOutcome('loaded');
  };
  const reset = async (): Promise<void> => {
    const was = portableOf(desktop.settings.getState());
    await desktop.changeSettings(usualSettings);
    setBefore(was);
    setOutcome('wasReset');
  };
  const undo = async (was: SettingsPatch): Promise<void> => {
    await desktop.changeSettings(was);
    // The button that was pressed goes.
    buttons.current?.querySelector('button')?.focus();
    setBefore(null);
    setOutcome('asBefore');
  };
  const isProblem = outcome === 'notSettings' || outcome === 'notKept';
  return (
    <div class="field">
      <span class="field-label">{computerSettingsTexts.file}</span>
      <p class="field-note">{computerSettingsTexts.fileHint}</p>
      <div class="keys-buttons" ref={buttons}>
        <Button onClick={() => void save().catch(failed)}>{computerSettingsTexts.save}</Button>
        <Button onClick={() => input.current?.click()}>{computerSettingsTexts.load}</Button>
        <Button kind="quiet" onClick={() => void reset().catch(failed)}>
          {computerSettingsTexts.reset}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void load(file).catch(failed);
        }}
      />
      <div class="settings-outcome">
        <p class={isProblem ? 'field-note field-note--problem' : 'field-note'} role="status">
          {outcome !== null && computerSettingsTexts[outcome]}
        </p>
        {before !== null && (
          <Button size="small" kind="quiet" onClick={() => void undo(before).catch(failed)}>
            {computerSettingsTexts.undo}
          </Button>
        )}
      </div>
    </div>
  );
}
