import { hostname } from 'node:os';
import { isLoopback } from '../base/is-loopback.ts';
import { formatInvitation } from '../protocol/invite-link.ts';

interface Greeted {
  /** What its administrator says that it is reached by; without it, this computer's name. */
  readonly address?: string | undefined;
  readonly port: number;
  readonly fingerprint: string | null;
  /** The token of an invite for its first owner; null where there is one. */
  readonly ownerInvite: string | null;
}

function ownAddress(listening: string, port: number): string {
  const isEverywhere = listening === '0.0.0.0' || listening === '::';
  const host = isEverywhere ? hostname() : listening.includes(':') ? `[${listening}]` : listening;
  return `${isLoopback(listening) ? 'http' : 'https'}://${host}:${port}`;
}

/** Where to go, with what to be known by, and for whom it waits. */
export function greeting(listening: string, about: Greeted): string[] {
  const { port, fingerprint, ownerInvite, address = ownAddress(listening, port) } = about;
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
