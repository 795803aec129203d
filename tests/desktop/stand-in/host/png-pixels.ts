import { inflateSync } from 'node:zlib';

/** Type 6 of the PNG specification: red, green, blue, alpha. */
const channels = 4;

/** PNG specification, 9.4 "Filter type 4: Paeth". */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(parts));
}

/** The pixels of a PNG with 8 bits for each of red, green, blue and alpha, row by row, in the order blue, green, red, alpha. */
export function pixelsOfPng(png: Buffer, width: number, height: number): Buffer {
  const filtered = dataOf(png);
  const row = width * channels;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - row] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (pixels[at - row - channels] ?? 0);
      pixels[at] = (filtered[y * (row + 1) + 1 + x] ?? 0) + foretold(filter, left, up, corner);
    }
  }
  for (let at = 0; at < pixels.length; at += channels) {
    const red = pixels[at] ?? 0;
    pixels[at] = pixels[at + 2] ?? 0;
    pixels[at + 2] = red;
  }
  return pixels;
}
