import { hostname } from 'node:os';
import { isLoopback } from '../base/is-loopback.ts';
import { formatInvitation } from '../protocol/invite-link.ts';

interface Greeted {
  readonly port: number;
  readonly fingerprint: string | null;
  /** The token of an invite for its first owner; null where there is one. */
  readonly ownerInvite: string | null;
}

/** Where to go, with what to be known by, and for whom it waits. */
export function greeting(listening: string, { port, fingerprint, ownerInvite }: Greeted): string[] {
  const isEverywhere = listening === '0.0.0.0' || listening === '::';
  const host = isEverywhere ? hostname() : listening.includes(':') ? `[${listening}]` : listening;
  const address = `${isLoopback(listening) ? 'http' : 'https'}://${host}:${port}`;
  return [
    `Parley service on ${address}/`,
    ...(fingerprint === null ? [] : [`Its certificate is its own; fingerprint ${fingerprint}`]),
    ...(ownerInvite === null
      ? []
      : [
          'Nobody owns it yet. Whoever opens this first does:',
          `  ${formatInvitation({ address, invite: ownerInvite, pin: fingerprint })}`,
        ]),
  ];
}
