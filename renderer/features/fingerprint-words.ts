/** In groups of four, as two people read it to each other. */
export const fingerprintWords = (fingerprint: string): string =>
  (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
