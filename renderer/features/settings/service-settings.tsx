import { useState } from 'preact/hooks';
import { hostHere, type ServiceChoice } from '../../../src/bridge/settings.ts';
import type { Desktop } from '../../platform/desktop.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCards } from '../../ui/choices.tsx';
import { codeProblem, JoinFields } from '../address-field.tsx';
import { joiningOf } from '../admission-of.ts';
import { addressProblem } from '../address-words.ts';
import { useModel } from '../model-context.ts';
import { HostSettings } from './host-settings.tsx';
import { useSave } from './use-save.tsx';
import { words } from './words.ts';

/** Hosting changes at once; joining only when there is an address to join. */
export function ServiceSettings({ hosting }: { hosting: NonNullable<Desktop['hosting']> }) {
  const { desktop } = useModel();
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const { save, feedback } = useSave();
  const [mode, setMode] = useState(profile?.service.mode ?? 'host');
  if (!profile) return null;

  const saveService = (service: ServiceChoice): void => save({ profile: { ...profile, service } });
  const { service } = profile;
  return (
    <>
      <ChoiceCards
        label={words.place}
        chosen={mode}
        onChoose={(mode) => {
          setMode(mode);
          if (mode === 'host' && service.mode !== 'host') saveService(hostHere);
        }}
        choices={[
          {
            value: 'host',
            label: words.host,
            hint: words.hostHint,
            icon: 'computer',
            more: service.mode === 'host' && (
              <HostSettings service={service} hosting={hosting} onChange={saveService} />
            ),
          },
          {
            value: 'join',
            label: words.join,
            hint: words.joinHint,
            icon: 'network',
            more: (
              <JoinSettings
                service={service}
                onJoin={({ service, admission }) => save({ profile: { ...profile, service }, admission })}
              />
            ),
          },
        ]}
      />
      {feedback}
    </>
  );
}

interface JoinSettingsProps {
  readonly service: ServiceChoice;
  readonly onJoin: (joining: ReturnType<typeof joiningOf>) => void;
}

function JoinSettings({ service, onJoin }: JoinSettingsProps) {
  const joined = service.mode === 'join' ? service.address : '';
  const [address, setAddress] = useState(joined);
  const [wasAsked, setWasAsked] = useState(false);
  const [code, setCode] = useState('');
  const isNew = address.trim() !== joined || code !== '';

  const join = (): void => {
    setWasAsked(true);
    if (isNew && addressProblem(address) === null && codeProblem(code) === null)
      onJoin(joiningOf(address, code));
  };
  return (
    <form
      class="settings-join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        join();
      }}
    >
      <JoinFields
        address={address}
        onInput={setAddress}
        code={code}
        onCode={setCode}
        showsProblem={wasAsked}
      />
      {isNew && (
        <Button kind="primary" type="submit">
          {words.useAddress}
        </Button>
      )}
    </form>
  );
}
