import * as v from 'valibot';
import { limits } from './limits.ts';

/**
 * A person's picture is known by this, the first half of its SHA-256: the lists of people carry no bytes. Who has a picture by it needs no
 * other.
 */
export const pictureId = v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'picture id'));

/** The picture itself: PNG, JPEG or WebP that stands still. Base64 takes four characters for three bytes. */
export const pictureContent = v.pipe(
  v.string(),
  v.minLength(4),
  v.maxLength(Math.ceil(limits.pictureBytes / 3) * 4),
  v.base64(),
);

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** What a browser may show of a small picture; undefined for anything else, whatever it was called. */
export function pictureTypeOf(content: Uint8Array): PictureType | undefined {
  const begins = (at: number, signs: readonly number[]): boolean =>
    signs.every((sign, index) => content[at + index] === sign);
  if (begins(0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  // "RIFF", the length, "WEBP".
  return begins(0, [0x52, 0x49, 0x46, 0x46]) && begins(8, [0x57, 0x45, 0x42, 0x50])
    ? 'image/webp'
    : undefined;
}
