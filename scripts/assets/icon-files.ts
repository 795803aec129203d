import { pngSize } from './png.ts';

/**
 * Windows' icon file: a directory of pictures (the ICONDIR of the "Icons" article in Microsoft's documentation). PNG entries
 * are understood since Windows Vista.
 */
export function encodeIco(pngs: readonly Buffer[]): Buffer {
  const headerBytes = 6;
  const entryBytes = 16;
  const header = Buffer.alloc(headerBytes + entryBytes * pngs.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.length, 4);
  let offset = header.length;
  for (const [index, png] of pngs.entries()) {
    const { width, height } = pngSize(png);
    const at = headerBytes + entryBytes * index;
    // One byte each: 256 is written as 0.
    header.writeUInt8(width % 256, at);
    header.writeUInt8(height % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pngs]);
}

/** Which element of an icns file holds which size; @2x elements hold the same pixels under another name. */
export const icnsElements = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/** macOS' icon file: four letters and a length before each PNG. */
export function encodeIcns(pngOf: (size: number) => Buffer): Buffer {
  const block = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(head.length + data.length, 4);
    return Buffer.concat([head, data]);
  };
  const elements = Object.entries(icnsElements).map(([type, size]) => block(type, pngOf(size)));
  return block('icns', Buffer.concat(elements));
}
