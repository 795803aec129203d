import type { ComponentChildren } from 'preact';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { spokenAddress } from '../address-words.ts';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';
import './how-others-join.css';

const noHosting = createSubject<Hosting>({ state: 'off' });

/** Where the service is and what others type to get here. */
export function HowOthersJoin() {
  const { desktop } = useModel();
  const service = useSelected(desktop.settings, (s) => s.profile?.service);
  const hosting = useObservable(desktop.hosting?.state ?? noHosting);
  if (service?.mode === 'join') {
    return <Addresses lead={words.tellJoined} addresses={[spokenAddress(service.address)]} />;
  }
  if (service?.reach === 'this-computer') return <OpenToNetwork />;
  if (hosting.state !== 'running') return null;
  if (hosting.networkAddresses.length === 0) return <p>{words.noNetwork}</p>;
  const lead = hosting.networkAddresses.length === 1 ? words.tellOne : words.tell;
  return <Addresses lead={lead} addresses={hosting.networkAddresses.map(spokenAddress)} />;
}

function Addresses({ lead, addresses }: { lead: ComponentChildren; addresses: readonly string[] }) {
  return (
    <>
      <p>{lead}</p>
      <div class="join-addresses">
        {addresses.map((address) => (
          <CopyField key={address} label={words.address} text={address} />
        ))}
      </div>
    </>
  );
}

function OpenToNetwork() {
  const { desktop, notify } = useModel();
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const open = (): void => {
    if (profile?.service.mode !== 'host') return;
    desktop
      .changeSettings({ profile: { ...profile, service: { ...profile.service, reach: 'this-network' } } })
      .catch(() => notify('problem', words.saveFailed));
  };
  return (
    <>
      <p>{words.onlyHere}</p>
      <Button kind="primary" icon="network" onClick={open}>
        {words.open}
      </Button>
    </>
  );
}
