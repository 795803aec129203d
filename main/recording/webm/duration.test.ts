import { describe, expect, it } from 'vitest';
import { durationIn } from './duration.ts';
import { element, float, ids, joined, openElement, uint, voidOf } from './ebml.ts';

const fileOf = (...info: Uint8Array[]): Uint8Array =>
  joined([
    element(ids.ebml),
    openElement(ids.segment),
    voidOf(40),
    element(ids.info, ...info),
    openElement(ids.cluster),
  ]);
const four = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value);
  return element(ids.duration, bytes);
};

describe('how long a foreign file is', () => {
  it.each([
    ['as our own say it', fileOf(uint(ids.timestampScale, 1_000_000), float(ids.duration, 90_000)), 90_000],
    ['in other ticks', fileOf(float(ids.duration, 450), uint(ids.timestampScale, 2_000_000)), 900],
    ['in fewer bytes', fileOf(four(8)), 8],
    ['nowhere', fileOf(uint(ids.timestampScale, 1_000_000)), null],
    ['nothing', fileOf(float(ids.duration, 0)), null],
    ['less than nothing', fileOf(float(ids.duration, -5)), null],
    ['for ever', fileOf(float(ids.duration, Number.POSITIVE_INFINITY)), null],
    ['for years', fileOf(float(ids.duration, 1e12)), null],
    ['in an odd number of bytes', fileOf(element(ids.duration, new Uint8Array(3))), null],
    ['too late', joined([element(ids.ebml), openElement(ids.segment), openElement(ids.cluster)]), null],
    ['in what is cut off', fileOf(float(ids.duration, 90_000)).subarray(0, -25), null],
    ['in no film', new TextEncoder().encode('no film'), null],
    [
      'in one segment within the other',
      joined(Array.from({ length: 999 }, () => openElement(ids.segment))),
      null,
    ],
    ['in nothing', new Uint8Array(), null],
  ])('is said at its front: %s', (_where, bytes, durationMs) => {
    expect(durationIn(bytes)).toBe(durationMs);
  });
});
