import type { ComponentChildren } from 'preact';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { sharedTexts } from '../../../src/texts/shared.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Spinner } from '../../ui/feedback.tsx';
import { formatInvitation } from '../../../src/protocol/invite-link.ts';
import { spokenAddress } from '../address-words.ts';
import { webAddress } from '../shareable-address.ts';
import { useModel } from '../model-context.ts';
import { useHosting } from '../use-hosting.ts';
import './how-others-join.css';

/** Where the service is and what others type to get here. */
export function HowOthersJoin() {
  const { desktop, access } = useModel();
  const needsInvite = useSelected(access.state, ({ policy }) => policy === 'invite');
  const service = useSelected(desktop.settings, (s) => s.profile?.service);
  const hosting = useHosting();
  if (service?.mode === 'join') {
    return <Addresses lead={words.tellJoined} addresses={[spokenAddress(service.address)]} />;
  }
  if (service?.reach === 'off') return null;
  if (service?.reach === 'this-computer') return <OpenToNetwork />;
  if (hosting.state === 'starting') return <Spinner label={words.soon} />;
  if (hosting.state !== 'running') return null;
  if (hosting.networkAddresses.length === 0) return <p>{words.noNetwork}</p>;
  const addresses = hosting.networkAddresses.map((address) => linkTo(address, hosting.fingerprint));
  if (needsInvite) {
    return (
      <>
        <InvitePeople />
        <Addresses lead={words.orAddress} addresses={addresses} />
      </>
    );
  }
  return <Addresses lead={addresses.length === 1 ? words.tellOne : words.tell} addresses={addresses} />;
}

function Addresses({ lead, addresses }: { lead: ComponentChildren; addresses: readonly string[] }) {
  return (
    <>
      <p>{lead}</p>
      <div class="join-addresses">
        {addresses.map((address) => (
          <CopyField key={address} label={words.address} text={address} words={sharedTexts.copy} />
        ))}
      </div>
    </>
  );
}

/** With the key of the service's own certificate, so that nobody has to compare it by eye. */
const linkTo = (address: string, pin: string | null): string =>
  formatInvitation({ address: webAddress(address), invite: null, pin });

/** Beyond this computer an invite is what lets people in. */
function InvitePeople() {
  const { openSettings } = useModel();
  return (
    <>
      <p>{words.inviteLead}</p>
      <Button kind="primary" onClick={() => openSettings('invites')}>
        {words.makeInvite}
      </Button>
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
