import type { OpenedInvitation } from '../../../src/bridge/join-link.ts';
import type { ManagedName } from '../../../src/bridge/policy.ts';
import { hostHere, type ServiceChoice, type SettingsPatch } from '../../../src/bridge/settings.ts';
import { formatInvitation } from '../../../src/protocol/invite-link.ts';
import { joiningOf } from '../admission-of.ts';

interface Given {
  readonly name: string;
  readonly mode: ServiceChoice['mode'];
  readonly address: string;
  readonly code: string;
  readonly link: OpenedInvitation | null;
  readonly policy: { readonly locked: readonly ManagedName[]; readonly service: ServiceChoice | null };
  /** Where a guest's page came from; null in the app. */
  readonly home: string | null;
}

/** What the first run keeps: who this is, where people meet, and what lets them in there. */
export function firstChoice({ name, mode, address, code, link, policy, home }: Given): SettingsPatch {
  // A guest's page came from the service, and brought the invite along.
  if (home !== null) return { profile: { name, service: { mode: 'join', address: home, pin: null } } };
  const { service, admission } =
    link === null ? joiningOf(address, code) : joiningOf(formatInvitation(link), '');
  // What lets them in is the person's own, also where a company has chosen the place.
  if (policy.locked.includes('service'))
    return { profile: { name, service: policy.service ?? hostHere }, admission };
  if (link === null && mode === 'host') return { profile: { name, service: hostHere } };
  return { profile: { name, service }, admission };
}
