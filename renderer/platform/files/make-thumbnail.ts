import { limits } from '../../../src/protocol/limits.ts';

export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly picture: Blob;
}

/** What every browser draws, and nothing that is a document. */
const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);
export const isPicture = (type: string): boolean => drawn.has(type);

/** Sharp on a dense screen at the size at which a message shows it. */
const longestSide = 480;

export function thumbnailSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Null where it is no picture, or one that cannot be drawn. */
export async function makeThumbnail(content: Blob): Promise<Thumbnail | null> {
  if (!isPicture(content.type)) return null;
  try {
    const whole = await createImageBitmap(content);
    const drawn = await drawThumbnail(whole, whole.width, whole.height);
    whole.close();
    return drawn;
  } catch {
    return null;
  }
}

/** Null where it cannot be made small enough. */
export async function drawThumbnail(
  whole: CanvasImageSource,
  wholeWidth: number,
  wholeHeight: number,
): Promise<Thumbnail | null> {
  const { width, height } = thumbnailSize(wholeWidth, wholeHeight);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(whole, 0, 0, width, height);
  for (const quality of [0.8, 0.6, 0.4]) {
    const picture = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (picture.size <= limits.thumbnailBytes) return { width, height, picture };
  }
  return null;
}
