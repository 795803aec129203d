import { formatInvitation } from '../protocol/invite-link.ts';
import type { FoundService } from './contract.ts';
import { normaliseServiceAddress } from './service-address.ts';
import type { ServiceChoice } from './settings.ts';

const whereOf = (address: string): string | null => {
  const normal = normaliseServiceAddress(address);
  return normal.ok ? normal.value : null;
};

/** It says that it is the service that this person has joined: the same key, or the same place. */
export const isKnownService = (found: FoundService, chosen: ServiceChoice | undefined): boolean =>
  chosen?.mode === 'join' &&
  ((found.pin !== null && found.pin === chosen.pin) || whereOf(found.address) === whereOf(chosen.address));

/**
 * What stands in the address field when a found service is picked. The key that it told of is left out: whoever answers in its
 * place would tell of their own. A key that an invite brought stays, whatever is told under its address.
 */
export function addressOfFound(found: FoundService, chosen: ServiceChoice | undefined): string {
  const pin = chosen?.mode === 'join' && isKnownService(found, chosen) ? chosen.pin : null;
  return pin === null ? found.address : formatInvitation({ address: found.address, invite: null, pin });
}
