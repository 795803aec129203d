import { useState } from 'preact/hooks';
import {
  callActions,
  defaultKeys,
  globalActions,
  ringActions,
  type GlobalAction,
  type GlobalKeys,
  type KeyChoice,
} from '../../../../src/bridge/keys.ts';
import { keySettingsTexts } from '../../../../src/texts/key-settings.ts';
import type { Desktop } from '../../../platform/desktop/desktop.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { KeyHelp } from '../../key-help.tsx';
import { keyNamesTexts } from '../../../../src/texts/key-names.ts';
import { useModel } from '../../model-context.ts';
import { Managed, useIsManaged } from '../managed.tsx';
import { useSave } from '../use-save.tsx';
import { KeyField } from './key-field.tsx';
import { TryKeys } from './try-keys.tsx';
import { gripWords, talkHint } from './words.ts';

interface PartProps {
  readonly keys: KeyChoice;
  readonly change: (patch: Partial<KeyChoice>) => void;
}

/** Every key that can be chosen. One that is somebody else's already is refused with whose it is. */
export function KeysSection() {
  const { desktop } = useModel();
  const keys = useSelected(desktop.settings, (s) => s.keys);
  const { save, feedback } = useSave();
  const isManaged = useIsManaged('keys');
  const [isHelping, setIsHelping] = useState(false);
  const change: PartProps['change'] = (patch) => save({ keys: { ...keys, ...patch } });
  return (
    <>
      <Managed of="keys">
        <CallKeys keys={keys} change={change} />
        {desktop.keys && <GlobalKeyFields grips={desktop.keys} keys={keys} change={change} />}
      </Managed>
      {desktop.keys && <TryKeys grips={desktop.keys} />}
      <div class="keys-buttons">
        <Button onClick={() => setIsHelping(true)}>{keySettingsTexts.all}</Button>
        {!isManaged && (
          <Button kind="quiet" onClick={() => save({ keys: defaultKeys })}>
            {keySettingsTexts.defaults}
          </Button>
        )}
      </div>
      {feedback}
      {isHelping && <KeyHelp onClose={() => setIsHelping(false)} />}
    </>
  );
}

function CallKeys({ keys, change }: PartProps) {
  const { desktop } = useModel();
  return (
    <section class="keys-part" aria-label={keySettingsTexts.inCall}>
      <h4 class="keys-part-title">{keySettingsTexts.inCall}</h4>
      <div>
        {callActions.map((action) => (
          <KeyField
            key={action}
            name={keyNamesTexts.call[action]}
            place={{ where: 'call', action }}
            keys={keys}
            system={desktop.info.platform}
            onChange={(combo) => change({ call: { ...keys.call, [action]: combo } })}
          />
        ))}
      </div>
    </section>
  );
}

function GlobalKeyFields({ grips, ...part }: PartProps & { grips: NonNullable<Desktop['keys']> }) {
  const { desktop } = useModel();
  const { keys, change } = part;
  const state = useObservable(grips.state);
  const fields = (actions: readonly GlobalAction[]) => (
    <GlobalFields {...part} actions={actions} state={state} />
  );
  return (
    <>
      <section class="keys-part" aria-label={keySettingsTexts.everywhere}>
        <h4 class="keys-part-title">{keySettingsTexts.everywhere}</h4>
        <p class="field-note">{keySettingsTexts.everywhereHint}</p>
        {fields(globalActions)}
        <Switch
          label={keySettingsTexts.headset}
          hint={gripWords(state.headset, desktop.info.platform) ?? keySettingsTexts.headsetHint}
          isOn={keys.headset}
          onChange={(headset) => change({ headset })}
        />
      </section>
      <section class="keys-part" aria-label={keySettingsTexts.ringing}>
        <h4 class="keys-part-title">{keySettingsTexts.ringing}</h4>
        <p class="field-note">{keySettingsTexts.ringingHint}</p>
        {fields(ringActions)}
      </section>
    </>
  );
}

interface GlobalFieldsProps extends PartProps {
  readonly actions: readonly GlobalAction[];
  readonly state: GlobalKeys;
}

function GlobalFields({ keys, change, actions, state }: GlobalFieldsProps) {
  const system = useModel().desktop.info.platform;
  return (
    <div>
      {actions.map((action) => (
        <KeyField
          key={action}
          name={keyNamesTexts.global[action]}
          place={{ where: 'global', action }}
          keys={keys}
          system={system}
          onChange={(combo) => change({ global: { ...keys.global, [action]: combo } })}
          hint={action === 'talk' ? talkHint(system) : undefined}
          problem={gripWords(state[action], system)}
        />
      ))}
    </div>
  );
}
