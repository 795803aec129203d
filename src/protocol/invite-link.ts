import * as v from 'valibot';
import { secret } from './device-key.ts';

/**
 * An invite as people hand it on: the service's address, and behind # the token and the fingerprint of the service's certificate.
 * What stands behind # is never sent to a server and is in no access log; the page of a browser guest reads it there, the app
 * takes it from what was typed.
 */
export interface Invitation {
  readonly address: string;
  /** Null: an address alone. */
  readonly invite: string | null;
  /** Null: a known authority speaks for the service, or it is this computer's. */
  readonly pin: string | null;
}

export function formatInvitation({ address, invite, pin }: Invitation): string {
  const parts = [...(invite === null ? [] : [`invite=${invite}`]), ...(pin === null ? [] : [`pin=${pin}`])];
  return `${address.replace(/\/$/, '')}/${parts.length > 0 ? `#${parts.join('&')}` : ''}`;
}

function partsOf(text: string): { address: string; values: ReadonlyMap<string, string> } {
  const [address = '', fragment = ''] = text.split('#');
  const values = new Map(
    fragment.split('&').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  return { address, values };
}

/** What is called its token or its fingerprint is none: it was cut off or changed on its way. */
export function isDamagedInvitation(typed: string): boolean {
  const { values } = partsOf(typed.trim());
  return ['invite', 'pin'].some((name) => values.has(name) && !v.is(secret, values.get(name)));
}

/** What was typed or pasted. What is no token is left out. */
export function parseInvitation(typed: string): Invitation {
  const text = typed.trim();
  const { address, values } = partsOf(text);
  const read = (name: string): string | null => {
    const value = values.get(name);
    return v.is(secret, value) ? value : null;
  };
  const [invite, pin] = [read('invite'), read('pin')];
  return invite === null && pin === null ? { address: text, invite, pin } : { address, invite, pin };
}
