import { normaliseServiceAddress, type AddressProblem } from '../../src/bridge/service-address.ts';
import { typedInvitation } from './admission-of.ts';

const words: Readonly<Record<AddressProblem, string>> = {
  empty: 'Type the address or invite link of the host.',
  'not-an-address': 'This is not an address. Try something like office.example or 192.168.1.20:7480.',
  scheme: 'An address begins with https:// or http://, or with the name itself.',
  plain:
    'Beyond this computer Parley speaks only encrypted. Begin the address with https://, or with the name itself.',
  password: 'Leave the name and password out of the address.',
};

const damaged =
  'This invite link is not complete or was changed on its way. Ask whoever sent it for a new one.';

/** What is wrong with an address as it was typed, in words; null when it can be used. */
export function addressProblem(typed: string): string | null {
  const invitation = typedInvitation(typed);
  if (invitation === null) return damaged;
  const address = normaliseServiceAddress(invitation.address);
  return address.ok ? null : words[address.code];
}

/** An address, however it was typed, as people hand it on: without the parts that Parley adds by itself. */
export function spokenAddress(address: string): string {
  const normal = normaliseServiceAddress(address);
  const url = normal.ok ? URL.parse(normal.value) : null;
  if (!url) return address;
  const path = url.pathname === '/ws' || url.pathname === '/' ? '' : url.pathname;
  // Without a scheme, and without a port, Parley's own port would be meant.
  const scheme = url.port !== '' ? '' : url.protocol === 'wss:' ? 'https://' : 'http://';
  return `${scheme}${url.host}${path}`;
}
