import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Pages of other sites must not reach a service on somebody's own computer, not by fetch and not by DNS rebinding. */
export interface DoorRules {
  /** Origins beside the service's own page, such as the app's. */
  readonly origins: readonly string[];
  /** Names this service answers to beside addresses and localhost. */
  readonly hostNames: readonly string[];
  /** Whether the certificate that the service was given is for this name. */
  readonly isCertified: (name: string) => boolean;
}

const hostNameOf = (host: string): string | undefined => {
  // A host and a port; what an address may hold besides is not for this header.
  if (/[/\\?#@\s]/.test(host)) return undefined;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return undefined;
  }
};

/** A rebinding page arrives with its own site's name in Host; an address or localhost cannot be such a name. */
function isOurHost(host: string | undefined, { hostNames, isCertified }: DoorRules): boolean {
  const name = host === undefined ? undefined : hostNameOf(host);
  if (name === undefined) return false;
  if (name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true;
  return hostNames.includes(name) || isCertified(name);
}

/** Programs send no Origin; our own page sends the host it came from. */
function isOurOrigin(origin: string | undefined, host: string | undefined, { origins }: DoorRules): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return origin === `http://${host}` || origin === `https://${host}`;
}

export const mayEnter = ({ host, origin }: IncomingHttpHeaders, rules: DoorRules): boolean =>
  isOurHost(host, rules) && isOurOrigin(origin, host, rules);
