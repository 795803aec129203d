import { fail, ok, type Result } from '../../../src/base/result.ts';
import { limits } from '../../../src/protocol/limits.ts';
import { pictureTypeOf } from '../../../src/protocol/picture.ts';

/** What a camera takes is smaller; what is larger would keep the page busy for long. */
export const maxChosenBytes = 20 * 1024 * 1024;

/** Why a file does not become a picture of oneself. */
export type ChosenProblem = 'too-large' | 'unreadable';

/** A square of so many pixels that has been drawn, in one encoding or another. */
export interface DrawnSquare {
  encode(type: string, quality: number): Promise<Blob>;
}

/** Rejects where the content is no picture. */
export type DrawSquare = (content: Blob, pixels: number) => Promise<DrawnSquare>;

/** The middle of a picture, as wide as high. */
export function middleOf(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

export const drawSquare: DrawSquare = async (content, pixels) => {
  const whole = await createImageBitmap(content);
  const { x, y, side } = middleOf(whole.width, whole.height);
  const canvas = new OffscreenCanvas(pixels, pixels);
  const pen = canvas.getContext('2d');
  if (pen) {
    // What is transparent looks the same in light and dark, and in an encoding that has nothing transparent.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, pixels, pixels);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(whole, x, y, side, side, 0, 0, pixels, pixels);
  }
  whole.close();
  return { encode: (type, quality) => canvas.convertToBlob({ type, quality }) };
};

/** A browser that does not write the first writes the second; both become small in the end. */
const encodings = ['image/webp', 'image/jpeg'] as const;
const qualities = [0.9, 0.8, 0.65, 0.5, 0.35, 0.2];

async function smallEnough(square: DrawnSquare): Promise<Uint8Array | null> {
  for (const type of encodings) {
    for (const quality of qualities) {
      const picture = await square.encode(type, quality);
      // What a canvas cannot write it writes as PNG.
      if (picture.type !== type) break;
      if (picture.size <= limits.pictureBytes) return new Uint8Array(await picture.arrayBuffer());
    }
  }
  return null;
}

/** What was chosen as a small square: without where and when it was taken, or anything else that was in the file. */
export async function makeOwnPicture(
  content: Blob,
  draw: DrawSquare,
): Promise<Result<Uint8Array, ChosenProblem>> {
  if (content.size > maxChosenBytes) return fail('too-large');
  try {
    const picture = await smallEnough(await draw(content, limits.picturePixels));
    return picture && pictureTypeOf(picture) ? ok(picture) : fail('unreadable');
  } catch {
    return fail('unreadable');
  }
}
