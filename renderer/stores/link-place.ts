import type { Hosting } from '../../src/bridge/contract.ts';
import type { OpenedInvitation } from '../../src/bridge/join-link.ts';
import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import type { ServiceConnection } from '../platform/service/service-client.ts';

/**
 * Where an invitation leads, seen from here: the service in this app, the one already joined, that one once more (it let nobody in
 * so far), its address under another key than is known, or elsewhere.
 */
export type LinkPlace = 'own' | 'joined' | 'again' | 'other-key' | 'elsewhere';

interface Here {
  readonly service: ServiceChoice | undefined;
  readonly hosting: Hosting | undefined;
  readonly connection: ServiceConnection;
}

const placeOf = (address: string): string | null => {
  const normal = normaliseServiceAddress(address);
  return normal.ok ? normal.value : null;
};

const isOwn = ({ address, pin }: OpenedInvitation, hosting: Hosting | undefined): boolean =>
  hosting?.state === 'running' &&
  ((pin !== null && pin === hosting.fingerprint) ||
    hosting.networkAddresses.some((own) => placeOf(own) === placeOf(address)));

/** The invitation brings what was missing: a word to be let in by, or the key to know the service by. */
const helps = (
  { invite, pin }: OpenedInvitation,
  known: string | null,
  connection: ServiceConnection,
): boolean =>
  (connection.state === 'refused' && invite !== null) ||
  (connection.state !== 'online' && pin !== null && known === null);

export function whereLeads(link: OpenedInvitation, { service, hosting, connection }: Here): LinkPlace {
  if (isOwn(link, hosting)) return 'own';
  if (service?.mode !== 'join') return 'elsewhere';
  const isSameKey = link.pin !== null && link.pin === service.pin;
  const isSamePlace = placeOf(link.address) === placeOf(service.address);
  if (!isSameKey && !isSamePlace) return 'elsewhere';
  if (!isSameKey && link.pin !== null && service.pin !== null) return 'other-key';
  return helps(link, service.pin, connection) ? 'again' : 'joined';
}
