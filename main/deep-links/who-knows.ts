import type { Hosting } from '../../src/bridge/contract.ts';
import type { OpenedLink } from '../../src/bridge/join-link.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { AllSettings, Profile } from '../../src/bridge/profiles.ts';
import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';

type Invitation = Extract<OpenedLink, { is: 'invitation' }>;

const placeOf = (address: string): string | null => {
  const normal = normaliseServiceAddress(address);
  return normal.ok ? normal.value : null;
};

function knows({ address, pin }: Invitation, { profile }: Profile, hosting: Hosting): boolean {
  const service = profile?.service;
  if (!service) return false;
  if (service.mode === 'join')
    return (pin !== null && pin === service.pin) || placeOf(address) === placeOf(service.address);
  return (
    hosting.state === 'running' &&
    ((pin !== null && pin === hosting.fingerprint) ||
      hosting.networkAddresses.some((own) => placeOf(own) === placeOf(address)))
  );
}

/** Whose page asks about a link: of the profile that knows where it leads, by key or place, or else of the one in the window. */
export function whoKnows(link: OpenedLink, { profiles, shown }: AllSettings, hosting: Hosting): ProfileId {
  if (link.is !== 'invitation') return shown;
  return profiles.find((profile) => knows(link, profile, hosting))?.id ?? shown;
}
