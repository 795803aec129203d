import * as v from 'valibot';
import { secret } from '../protocol/device-key.ts';

/**
 * An invite as people hand it on: the service's address with the token behind `#invite=`. What stands behind # is never sent to
 * a server and is in no access log; the page of a browser guest reads it there, the app takes it from what was typed.
 */
export interface Invitation {
  readonly address: string;
  /** Null: an address alone. */
  readonly invite: string | null;
}

const mark = '#invite=';

export const formatInvitation = (address: string, invite: string): string =>
  `${address.replace(/\/$/, '')}/${mark}${invite}`;

/** What was typed or pasted. A token that is none is left in the address, where it is said to be wrong. */
export function parseInvitation(typed: string): Invitation {
  const text = typed.trim();
  const at = text.indexOf(mark);
  const token = at === -1 ? null : text.slice(at + mark.length);
  return v.is(secret, token)
    ? { address: text.slice(0, at), invite: token }
    : { address: text, invite: null };
}
