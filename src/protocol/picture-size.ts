import { limits } from './limits.ts';
import { pictureTypeOf, type PictureType } from './picture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As its head says; undefined where it says nothing. What is drawn takes memory by this, however few bytes it has. */
export function pictureSizeOf(content: Uint8Array): Size | undefined {
  const type = pictureTypeOf(content);
  const head = new DataView(content.buffer, content.byteOffset, content.byteLength);
  try {
    if (type === 'image/png') return pngSize(head);
    if (type === 'image/webp') return webpSize(head);
    return type === 'image/jpeg' ? jpegSize(head) : undefined;
  } catch (error) {
    // It ends before its head does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A few bytes can be a picture that fills the memory of everybody who is shown it. */
export function isPictureWithin(content: Uint8Array, pixels: number): boolean {
  const size = pictureSizeOf(content);
  const sides = size === undefined ? [0] : [size.width, size.height];
  return sides.every((side) => side > 0 && side <= pixels);
}

/** What a page may show as somebody's face: nobody's word is taken for it, the service's neither. */
export const faceTypeOf = (content: Uint8Array): PictureType | undefined =>
  isPictureWithin(content, limits.picturePixels) ? pictureTypeOf(content) : undefined;

const textAt = (head: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => head.getUint8(at + index)));

/** PNG 3rd edition, 11.2.1: the first chunk. */
function pngSize(head: DataView) {
  if (textAt(head, 12) !== 'IHDR') return undefined;
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(head: DataView) {
  switch (textAt(head, 12)) {
    case 'VP8 ':
      return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = head.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (head.getUint16(24, true) | (head.getUint8(26) << 16)) + 1,
        height: (head.getUint16(27, true) | (head.getUint8(29) << 16)) + 1,
      };
    default:
      return undefined;
  }
}

const scanBegins = 0xda;
/** Frames have the sixteen markers from 0xc0 on, but for three that are tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Nothing belongs to them, and a decoder reads on right behind them: what was skipped here would be the picture that it draws. */
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);

function jpegSize(head: DataView) {
  for (let at = 2; head.getUint8(at) === 0xff;) {
    const marker = head.getUint8(at + 1);
    if (isFrame(marker)) return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) };
    if (marker === scanBegins || standsAlone(marker)) return undefined;
    at += marker === 0xff ? 1 : 2 + head.getUint16(at + 2);
  }
  return undefined;
}
