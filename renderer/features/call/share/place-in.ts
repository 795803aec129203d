import type { Place } from '../../../../src/protocol/mark-words.ts';

export interface Corner {
  readonly width: number;
  readonly height: number;
}

interface Box extends Corner {
  readonly left: number;
  readonly top: number;
}

/** Where in a picture that is shown whole in the middle of a box; null beside it. */
export function placeIn(
  box: Box,
  picture: Corner,
  { x, y }: { readonly x: number; readonly y: number },
): Place | null {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const across = (x - box.left - (box.width - width) / 2) / width;
  const down = (y - box.top - (box.height - height) / 2) / height;
  const isInside = across >= 0 && across <= 1 && down >= 0 && down <= 1;
  return isInside ? [across, down] : null;
}
