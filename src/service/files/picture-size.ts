import { pictureTypeOf } from '../../protocol/picture.ts';

/** As its head says; undefined where it says nothing. What is drawn takes memory by this, however few bytes it has. */
export function pictureSizeOf(content: Buffer): { width: number; height: number } | undefined {
  const type = pictureTypeOf(content);
  try {
    if (type === 'image/png') return pngSize(content);
    if (type === 'image/webp') return webpSize(content);
    return type === 'image/jpeg' ? jpegSize(content) : undefined;
  } catch (error) {
    // It ends before its head does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const textAt = (content: Buffer, at: number): string => content.toString('latin1', at, at + 4);

/** PNG 3rd edition, 11.2.1: the first chunk. */
function pngSize(content: Buffer) {
  if (textAt(content, 12) !== 'IHDR') return undefined;
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(content: Buffer) {
  switch (textAt(content, 12)) {
    case 'VP8 ':
      return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = content.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
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

function jpegSize(content: Buffer) {
  for (let at = 2; content.readUInt8(at) === 0xff;) {
    const marker = content.readUInt8(at + 1);
    if (isFrame(marker)) return { width: content.readUInt16BE(at + 7), height: content.readUInt16BE(at + 5) };
    if (marker === scanBegins || standsAlone(marker)) return undefined;
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
