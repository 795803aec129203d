import { frameSize } from './scene-places.ts';
import type { FilmLook } from './scene.ts';

/** People with their names. */
export const sceneLook: FilmLook = { isBare: false, ...frameSize };

/** A larger picture takes an encoder without a chip more time than there is. */
const mostPixels = 2_560 * 1_440;

/** Encoders of H.264 take even sizes alone. */
const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2));

/** A picture as it is, in its own size. */
export function bareLook({ width, height }: { readonly width?: number; readonly height?: number }): FilmLook {
  const own = width && height ? { width, height } : frameSize;
  const scale = Math.min(1, Math.sqrt(mostPixels / (own.width * own.height)));
  return { isBare: true, width: even(own.width * scale), height: even(own.height * scale) };
}
