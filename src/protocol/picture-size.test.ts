import { describe, expect, it } from 'vitest';
import { faceTypeOf, isPictureWithin, pictureSizeOf } from './picture-size.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** 300 wide, 20 high. */
const pictures: readonly [string, string][] = [
  ['PNG', '89504e470d0a1a0a 0000000d 49484452 0000012c 00000014 0806000000'],
  ['JPEG', 'ffd8 ffe0 0004 4a46 ffdb 0003 00 ffff c0 0011 08 0014 012c 03'],
  ['progressive JPEG', 'ffd8 ffc4 0004 0000 ffc2 0011 08 0014 012c 03'],
  ['WebP with losses', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 1400'],
  ['WebP without', '52494646 00000000 57454250 5650384c 00000000 2f 2bc10400'],
  ['extended WebP', '52494646 00000000 57454250 56503858 0a000000 00 000000 2b0100 130000'],
];

describe('the size of a picture', () => {
  it.each(pictures)('is read from the head of a %s', (_, head) => {
    expect(pictureSizeOf(hex(head))).toEqual({ width: 300, height: 20 });
  });

  it.each(pictures)('is not known of a part of the head of a %s', (_, head) => {
    const whole = hex(head);
    expect(pictureSizeOf(whole.subarray(0, 14))).toBeUndefined();
  });

  it.each([
    ['a JPEG that begins without a frame', 'ffd8 ffda 0004 0000'],
    ...['00', '01', 'd0', 'd7', 'd8', 'd9'].map((marker): [string, string] => [
      `a JPEG that hides its frame behind the marker ${marker}, with another after it`,
      `ffd8 ff${marker} 000f ffc0 0011 08 4000 4000 03 000000 ffc0 0011 08 0014 012c 03`,
    ]),
    ['a JPEG of rubbish', 'ffd8 ff00 0002 1234 5678'],
    ['a PNG that begins with something else', '89504e470d0a1a0a 0000000d 69545874 0000012c 00000014'],
    ['a WebP of an unknown kind', '52494646 00000000 57454250 414e494d 00000000 0000000000000000'],
    ['text', '3c737667206f6e6c6f61643d616c6572742831293e'],
  ])('is not known of %s', (_, head) => {
    expect(pictureSizeOf(hex(head))).toBeUndefined();
  });
});

describe('a small picture', () => {
  const png = (side: string): Buffer => hex(`89504e470d0a1a0a 0000000d 49484452 ${side} 00000080 0806000000`);

  it('is one only up to its sides', () => {
    expect(isPictureWithin(png('00000080'), 128)).toBe(true);
    expect(isPictureWithin(png('00000080'), 127)).toBe(false);
    expect(isPictureWithin(png('00000000'), 128)).toBe(false);
    expect(isPictureWithin(Buffer.from('<svg onload=alert(1)>'), 128)).toBe(false);
  });

  it('is somebody’s face only then', () => {
    expect(faceTypeOf(png('00000080'))).toBe('image/png');
    expect(faceTypeOf(png('00004000'))).toBeUndefined();
  });
});
