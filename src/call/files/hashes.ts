/** SHA-256 in hex. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/**
 * The hash of a whole, of the hashes of its blocks: each is taken once, by the browser's own means and past the page, and what a cut leaves
 * is known by them without reading it again.
 */
export function hashOfHashes(
  digest: Digest,
  hashes: readonly string[],
  count = hashes.length,
): Promise<string> {
  const bytes = new Uint8Array(count * 32);
  for (let block = 0; block < count; block += 1) {
    const hash = hashes[block] ?? '';
    for (let at = 0; at < 32; at += 1)
      bytes[block * 32 + at] = Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16);
  }
  return digest(bytes);
}
