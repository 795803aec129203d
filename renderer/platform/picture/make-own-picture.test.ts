import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/protocol/limits.ts';
import { fromBase64, toBase64 } from '../page/base64.ts';
import { type DrawSquare, makeOwnPicture, maxChosenBytes, middleOf } from './make-own-picture.ts';

const heads: Readonly<Record<string, readonly number[]>> = {
  'image/webp': [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** A canvas that writes these types, the larger the better, and everything else as PNG. */
function canvasOf(writes: readonly string[], bytesAt: (type: string, quality: number) => number) {
  const asked: string[] = [];
  const draw: DrawSquare = async (_, pixels) => ({
    async encode(type, quality) {
      asked.push(`${pixels} ${type} ${quality}`);
      const written = writes.includes(type) ? type : 'image/png';
      const bytes = new Uint8Array(bytesAt(written, quality));
      bytes.set(heads[written] ?? []);
      return new Blob([bytes], { type: written });
    },
  });
  return { draw, asked };
}
const file = new Blob(['whatever']);

describe('a picture of oneself', () => {
  it('is as good as the limit lets it be', async () => {
    const canvas = canvasOf(['image/webp'], (_, quality) => limits.pictureBytes * (quality + 0.3));
    const made = await makeOwnPicture(file, canvas.draw);
    expect(made.ok && [made.value.length <= limits.pictureBytes, made.value[0]]).toEqual([true, 0x52]);
    expect(canvas.asked).toEqual(['128 image/webp 0.9', '128 image/webp 0.8', '128 image/webp 0.65']);
  });

  it('is a JPEG where the browser writes no WebP', async () => {
    const canvas = canvasOf(['image/jpeg'], () => 100);
    const made = await makeOwnPicture(file, canvas.draw);
    expect(made.ok && made.value[0]).toBe(0xff);
    expect(canvas.asked).toEqual(['128 image/webp 0.9', '128 image/jpeg 0.9']);
  });

  it.each([
    ['that the browser cannot draw', file, () => Promise.reject(new Error('InvalidStateError'))],
    ['that never gets small enough', file, canvasOf(['image/webp'], () => limits.pictureBytes + 1).draw],
    ['that is written as nothing known', file, canvasOf([], () => 100).draw],
  ] as const)('is not made of one %s', async (_, content, draw) => {
    expect(await makeOwnPicture(content, draw)).toEqual({ ok: false, code: 'unreadable' });
  });

  it('is not made of a huge file, which is not even drawn', async () => {
    const canvas = canvasOf(['image/webp'], () => 100);
    const huge = { size: maxChosenBytes + 1 } as Blob;
    expect(await makeOwnPicture(huge, canvas.draw)).toEqual({ ok: false, code: 'too-large' });
    expect(canvas.asked).toEqual([]);
  });

  it('is the middle of what was chosen', () => {
    expect(middleOf(400, 100)).toEqual({ x: 150, y: 0, side: 100 });
    expect(middleOf(100, 400)).toEqual({ x: 0, y: 150, side: 100 });
    expect(middleOf(7, 7)).toEqual({ x: 0, y: 0, side: 7 });
  });
});

it('base64 brings back what went in', () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
