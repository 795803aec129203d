/** The certificates of both ends of one connection: their SHA-256, in hexadecimal. */
export interface Fingerprints {
  readonly local: string;
  readonly remote: string;
}

/**
 * The one fingerprint of a description; null where it has none, several, or one that is not a SHA-256. With several it would be up to
 * the other side's browser which of them holds (RFC 8122, 5), and words made from another one would vouch for nothing.
 */
export function fingerprintIn(sdp: string): string | null {
  const lines = sdp.split(/\r?\n/).filter((line) => /^a=fingerprint:/i.test(line));
  const found = new Set(
    lines.map((line) => {
      const [, hash = '', value = ''] = /^a=fingerprint:(\S+) (\S+)\s*$/i.exec(line) ?? [];
      return hash.toLowerCase() === 'sha-256' ? value.replaceAll(':', '').toLowerCase() : '';
    }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined && /^[0-9a-f]{64}$/.test(only) ? only : null;
}

export function fingerprintsOf(local: string | undefined, remote: string | undefined): Fingerprints | null {
  const [own, others] = [fingerprintIn(local ?? ''), fingerprintIn(remote ?? '')];
  return own !== null && others !== null ? { local: own, remote: others } : null;
}
