/** What a browser may show of a small picture; undefined for anything else, whatever it was called. */
export function pictureTypeOf(content: Buffer): 'image/jpeg' | 'image/png' | 'image/webp' | undefined {
  const begins = (at: number, hex: string): boolean =>
    content.subarray(at, at + hex.length / 2).toString('hex') === hex;
  if (begins(0, 'ffd8ff')) return 'image/jpeg';
  if (begins(0, '89504e470d0a1a0a')) return 'image/png';
  return begins(0, '52494646') && begins(8, '57454250') ? 'image/webp' : undefined;
}
