import { describe, expect, it } from 'vitest';
import { isMoving } from './moving-picture.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const extendedWebp = (flags: string): Buffer =>
  hex(`52494646 00000000 57454250 56503858 0a000000 ${flags} 000000 7f0000 7f0000`);
const png = '89504e470d0a1a0a 0000000d 49484452 00000080 00000080 0806000000';

describe('a picture', () => {
  it.each([
    ['a WebP with frames', extendedWebp('02'), true],
    ['a WebP with transparency', extendedWebp('10'), false],
    ['a PNG with frames', hex(`${png} 00000000 00000008 6163544c 00000002 00000000`), true],
    ['a PNG', hex(png), false],
    ['a JPEG', hex('ffd8 ffc0 0011 08 0080 0080 03'), false],
  ])('%s stands still or does not', (_, content, moves) => {
    expect(isMoving(content)).toBe(moves);
  });
});
