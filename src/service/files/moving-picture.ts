/** RFC 9649, 2.7: the flag of an extended WebP. PNG 3rd edition, 11.3.6.1: a chunk. A JPEG stands still. */
export function isMoving(content: Buffer): boolean {
  if (content.toString('latin1', 12, 16) === 'VP8X') return ((content[20] ?? 0) & 0x02) !== 0;
  return content.toString('latin1', 12, 16) === 'IHDR' && content.includes('acTL', 0, 'latin1');
}
