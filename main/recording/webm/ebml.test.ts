import { describe, expect, it } from 'vitest';
import { childrenOf, element, ids, joined, readHeading, sizeBytes, uint, voidOf } from './ebml.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('the heading of an element', () => {
  it.each([
    ['of one byte each', bytes(0xec, 0x82), { id: 0xec, size: 2, sizeLength: 1, length: 2 }],
    [
      'of as many as there can be',
      bytes(0x1f, 0x43, 0xb6, 0x75, 0x01, 0, 0, 0, 0, 0, 1, 0),
      { id: ids.cluster, size: 256, sizeLength: 8, length: 12 },
    ],
    ['whose size comes later', bytes(0xec, 0xff), { id: 0xec, size: null, sizeLength: 1, length: 2 }],
    [
      'whose size comes later, in eight',
      bytes(0xec, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      { id: 0xec, size: null, sizeLength: 8, length: 9 },
    ],
    [
      'of 127 bytes, which needs two',
      element(0xec, new Uint8Array(127)),
      { id: 0xec, size: 127, sizeLength: 2, length: 3 },
    ],
  ])('is read: %s', (_name, from, heading) => {
    expect(readHeading(from, 0)).toEqual(heading);
  });

  it.each([
    ['nothing', bytes(), 'short'],
    ['half an id', bytes(0x1f, 0x43), 'short'],
    ['no size', bytes(0xec), 'short'],
    ['half a size', bytes(0xec, 0x41), 'short'],
    ['zeros, as a power cut leaves them', bytes(0, 0, 0, 0), 'odd'],
    ['an id of five bytes', bytes(0x08, 1, 1, 1, 1, 0x81), 'odd'],
    ['a size that cannot be', bytes(0xec, 0, 0), 'odd'],
    ['a size that no disk has', bytes(0xec, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe), 'odd'],
  ])('is none: %s', (_name, from, says) => {
    expect(readHeading(from, 0)).toBe(says);
  });
});

describe('what is written', () => {
  it('is nothing of any length but one byte', () => {
    for (const length of [2, 3, 9, 10, 300, 2048]) {
      const nothing = voidOf(length);
      expect(nothing).toHaveLength(length);
      const heading = readHeading(nothing, 0);
      expect(heading).toMatchObject({ id: ids.voidElement });
      const whole = typeof heading === 'string' ? 0 : heading.length + Number(heading.size);
      expect(whole).toBe(length);
    }
    expect(() => voidOf(1)).toThrow('too short');
    expect(voidOf(0)).toHaveLength(0);
  });

  it('has a size in as many bytes as there are', () => {
    expect(sizeBytes(5, 1)).toEqual(bytes(0x85));
    expect(sizeBytes(5, 8)).toEqual(bytes(1, 0, 0, 0, 0, 0, 0, 5));
  });

  it('is read back, and what is torn is not', () => {
    const content = joined([uint(ids.trackNumber, 300), uint(ids.trackType, 1)]);
    expect([...childrenOf(content)]).toEqual([
      { id: ids.trackNumber, at: 2, size: 2 },
      { id: ids.trackType, at: 6, size: 1 },
    ]);
    expect([...childrenOf(content.subarray(0, 6))]).toHaveLength(1);
  });
});
