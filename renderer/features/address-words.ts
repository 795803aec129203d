import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import { joiningTexts } from '../../src/texts/joining.ts';
import { typedInvitation } from './admission-of.ts';

/** What is wrong with an address as it was typed, in words; null when it can be used. */
export function addressProblem(typed: string): string | null {
  const invitation = typedInvitation(typed);
  if (invitation === null) return joiningTexts.damaged;
  const address = normaliseServiceAddress(invitation.address);
  return address.ok ? null : joiningTexts.problems[address.code];
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
