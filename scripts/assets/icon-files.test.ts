import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco, icnsElements } from './icon-files.ts';
import { pngSize } from './png.ts';

/** Just enough of a PNG for a reader of its header. */
function pngOf(size: number): Buffer {
  const png = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
  png.writeUInt32BE(size, 16);
  png.writeUInt32BE(size, 20);
  return png;
}

describe('icon files', () => {
  it('refuses what is not a PNG', () => {
    expect(() => pngSize(Buffer.alloc(33))).toThrow('not a PNG');
  });

  it('puts each picture where the ico directory says', () => {
    const ico = encodeIco([pngOf(16), pngOf(256)]);
    expect(ico.readUInt16LE(2)).toBe(1);
    expect(ico.readUInt16LE(4)).toBe(2);
    const sizes = [6, 22].map((entry) => {
      const start = ico.readUInt32LE(entry + 12);
      return pngSize(ico.subarray(start, start + ico.readUInt32LE(entry + 8))).width;
    });
    expect(sizes).toEqual([16, 256]);
    // 256 does not fit into the byte and is written as 0.
    expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([16, 0]);
  });

  it('gives each icns element its size and closes with the file', () => {
    const icns = encodeIcns(pngOf);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      found[icns.toString('latin1', at, at + 4)] = pngSize(icns.subarray(at + 8)).width;
    }
    expect(found).toEqual(icnsElements);
  });
});
