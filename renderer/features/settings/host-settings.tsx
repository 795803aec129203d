import { useState } from 'preact/hooks';
import type { HostChoice } from '../../../src/bridge/settings.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Segments, Switch } from '../../ui/choices.tsx';
import { sharedTexts } from '../../../src/texts/shared.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { formatInvitation } from '../../../src/protocol/invite-link.ts';
import { hostingTexts } from '../../../src/texts/hosting.ts';
import { fingerprintWords } from '../fingerprint-words.ts';
import { webAddress } from '../shareable-address.ts';
import { parsePort } from './port-rules.ts';
import { hostingWords } from './words.ts';

interface HostSettingsProps {
  readonly service: HostChoice;
  readonly hosting: NonNullable<Desktop['hosting']>;
  readonly onChange: (service: HostChoice) => void;
}

export function HostSettings({ service, hosting, onChange }: HostSettingsProps) {
  return (
    <div class="host-settings">
      {service.reach !== 'off' && <HostingState hosting={hosting} />}
      <div class="host-settings-reach">
        <Segments
          label={hostingTexts.reach}
          chosen={service.reach}
          onChoose={(reach) => onChange({ ...service, reach })}
          choices={[
            { value: 'off', label: hostingTexts.off },
            { value: 'this-computer', label: hostingTexts.thisComputer },
            { value: 'this-network', label: hostingTexts.thisNetwork },
          ]}
        />
        <p class="field-note">{hostingTexts.hints[service.reach]}</p>
      </div>
      {service.reach === 'this-network' && (
        <>
          <Addresses hosting={hosting} />
          <Switch
            label={hostingTexts.announce}
            hint={hostingTexts.announceHint}
            isOn={service.announce === true}
            onChange={(announce) => onChange({ ...service, announce })}
          />
        </>
      )}
      {service.reach !== 'off' && <More service={service} hosting={hosting} onChange={onChange} />}
    </div>
  );
}

function HostingState({ hosting }: Pick<HostSettingsProps, 'hosting'>) {
  const state = useObservable(hosting.state);
  const said = hostingWords(state);
  return (
    <div class={`hosting-state hosting-state--${state.state}`}>
      <p role="status">{said.text}</p>
      {said.isProblem && (
        <Button size="small" onClick={() => hosting.retry()}>
          {hostingTexts.tryAgain}
        </Button>
      )}
    </div>
  );
}

function Addresses({ hosting }: Pick<HostSettingsProps, 'hosting'>) {
  const state = useObservable(hosting.state);
  if (state.state !== 'running') return null;
  if (state.networkAddresses.length === 0) return <p class="field-note">{hostingTexts.noNetwork}</p>;
  return (
    <div class="host-settings-addresses">
      <p class="field-label">{hostingTexts.handOn}</p>
      {state.networkAddresses.map((address) => (
        <CopyField
          key={address}
          label={hostingTexts.handOn}
          text={formatInvitation({ address: webAddress(address), invite: null, pin: state.fingerprint })}
          words={sharedTexts.copy}
        />
      ))}
    </div>
  );
}

/** Where the port is what keeps it from running, it stands open. */
function More({ service, hosting, onChange }: HostSettingsProps) {
  const state = useObservable(hosting.state);
  const { isProblem } = hostingWords(state);
  const fingerprint =
    service.reach === 'this-network' && state.state === 'running' ? state.fingerprint : null;
  return (
    <Disclosure title={hostingTexts.more} isOpen={isProblem}>
      {fingerprint !== null && (
        <div class="host-settings-addresses">
          <p class="field-label">{hostingTexts.fingerprint}</p>
          <p class="host-settings-fingerprint selectable">{fingerprintWords(fingerprint)}</p>
        </div>
      )}
      <PortSetting service={service} onChange={onChange} />
    </Disclosure>
  );
}

function PortSetting({ service, onChange }: Pick<HostSettingsProps, 'service' | 'onChange'>) {
  const [typed, setTyped] = useState(String(service.port));
  const port = parsePort(typed);
  return (
    <div class="host-settings-port">
      <TextField
        label={hostingTexts.port}
        value={typed}
        onInput={setTyped}
        inputMode="numeric"
        hint={hostingTexts.portHint}
        problem={port === null ? hostingTexts.portProblem : null}
        onCommit={() => {
          if (port !== null && port !== service.port) onChange({ ...service, port });
        }}
      />
    </div>
  );
}
