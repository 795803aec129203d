import { serviceLabel } from '../../src/bridge/service-address.ts';
import { isJoinLink, readJoinLink } from '../../src/bridge/join-link.ts';
import { isDamagedInvitation, parseInvitation, type Invitation } from '../../src/protocol/invite-link.ts';
import type { ServiceChoice, Settings } from '../../src/bridge/settings.ts';

type Joining = {
  readonly service: Extract<ServiceChoice, { mode: 'join' }>;
  readonly admission: Settings['admission'];
};

const signs = /[2-9A-HJ-NP-Z]/g;

/** A code as it was typed: in any case, with or without the dash. Null while it is none. */
export function linkCodeOf(typed: string): string | null {
  const found = typed.toUpperCase().match(signs) ?? [];
  const isWhole = found.length === 8 && typed.replace(/[\s-]/g, '').length === 8;
  return isWhole ? `${found.slice(0, 4).join('')}-${found.slice(4).join('')}` : null;
}

/** An address or an invite link, in either form that links have; null for one that is not whole. */
export function typedInvitation(typed: string): Invitation | null {
  const text = typed.trim();
  if (!isJoinLink(text)) return isDamagedInvitation(text) ? null : parseInvitation(text);
  const link = readJoinLink(text);
  return link.ok ? link.value : null;
}

/** What somebody typed who wants to join: an address or an invite link, and perhaps a code from another device of theirs. */
export function joiningOf(typed: string, code: string): Joining {
  const { address, invite, pin } = typedInvitation(typed) ?? parseInvitation(typed);
  const linked = linkCodeOf(code);
  const byInvite = invite === null ? null : ({ kind: 'invite', token: invite } as const);
  return {
    service: { mode: 'join', address: address.replace(/\/$/, ''), pin },
    admission: linked === null ? byInvite : { kind: 'link', code: linked },
  };
}

/** What lets somebody into this very service: an invite to it, or a code from another device. Null where it is neither. */
export function admissionTo(service: Joining['service'], typed: string): Settings['admission'] {
  const code = linkCodeOf(typed);
  if (code !== null) return { kind: 'link', code };
  const { address = '', invite = null, pin = null } = typedInvitation(typed) ?? {};
  if (invite === null) return null;
  // Without the key, by its place: a link may bring a key that is not known here.
  const place = (at: string): string => serviceLabel({ mode: 'join', address: at, pin: null });
  const isThere =
    pin !== null && service.pin !== null ? pin === service.pin : place(address) === place(service.address);
  return isThere ? { kind: 'invite', token: invite } : null;
}
