import { pictureSizeOf } from './picture-size.ts';

/** A few bytes can be a picture that fills the memory of everybody who is shown it. */
export function isPictureWithin(content: Buffer, pixels: number): boolean {
  const size = pictureSizeOf(content);
  const sides = size === undefined ? [0] : [size.width, size.height];
  return sides.every((side) => side > 0 && side <= pixels);
}

/** RFC 9649, 2.7: the flag of an extended WebP. PNG 3rd edition, 11.3.6.1: a chunk. A JPEG stands still. */
export function isMoving(content: Buffer): boolean {
  if (content.toString('latin1', 12, 16) === 'VP8X') return ((content[20] ?? 0) & 0x02) !== 0;
  return content.toString('latin1', 12, 16) === 'IHDR' && content.includes('acTL', 0, 'latin1');
}
