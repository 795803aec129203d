import { childrenOf, ids, readHeading, uintIn } from './ebml.ts';

/** A day is longer than any call. */
const mostMs = 24 * 60 * 60 * 1_000;

function floatIn(bytes: Uint8Array, at: number, size: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  return size === 8 ? view.getFloat64(0) : size === 4 ? view.getFloat32(0) : Number.NaN;
}

function durationOf(info: Uint8Array): number | null {
  let [scale, ticks] = [1_000_000, Number.NaN];
  for (const { id, at, size } of childrenOf(info)) {
    if (id === ids.timestampScale) scale = uintIn(info, at, size);
    if (id === ids.duration) ticks = floatIn(info, at, size);
  }
  const ms = Math.round((ticks * scale) / 1_000_000);
  return ms > 0 && ms <= mostMs ? ms : null;
}

/** How long a file says that it is, by its first bytes; null where they do not say so. Foreign ones may say anything. */
export function durationIn(front: Uint8Array): number | null {
  for (let at = 0; ;) {
    const heading = readHeading(front, at);
    if (typeof heading === 'string') return null;
    const { id, size, length } = heading;
    at += length;
    // What is in it comes next.
    if (id === ids.segment) continue;
    if (size === null || at + size > front.length) return null;
    if (id === ids.info) return durationOf(front.subarray(at, at + size));
    at += size;
  }
}
