import type { DrawnStyle } from './open-picture.ts';

/** A frame, as far as it is looked at here. */
interface Frame {
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly timestamp: number;
}

type Drawable = Frame & CanvasImageSource;

/** So few pixels tell that somebody is there and moves, and no more: nothing that is sent holds what was between them. */
const blurredHeight = 24;
/** More would be sent of nothing. */
const drawnHeight = 360;
/** A camera that was just opened is dark, or looks for its light. */
const framesToLight = 15;
/** A picture that stands still is sent twice a second, for whoever comes to see it. */
const stillGapUs = 500_000;

const even = (size: number): number => Math.max(2, 2 * Math.round(size / 2));

/**
 * Draws a frame as the style wants it; undefined: this one is left out. Whoever has a model that tells a person from a room can put it in
 * here, as one more style: a frame goes in, a canvas comes out, and until the first one does nothing of the camera is sent.
 */
export function createPainter(
  style: DrawnStyle,
  create: (width: number, height: number) => OffscreenCanvas,
): (frame: Drawable) => OffscreenCanvas | undefined {
  const [small, large] = [create(2, 2), create(2, 2)];
  const [smallPen, largePen] = [small, large].map((canvas) => canvas.getContext('2d'));
  if (!smallPen || !largePen) throw new Error('no 2d canvas');
  let seen = 0;
  let sentUs: number | null = null;

  const size = (canvas: OffscreenCanvas, height: number, { displayWidth, displayHeight }: Drawable): void => {
    const width = even((height * displayWidth) / displayHeight);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  };

  const blur = (frame: Drawable): OffscreenCanvas => {
    size(small, blurredHeight, frame);
    size(large, drawnHeight, frame);
    smallPen.imageSmoothingQuality = 'high';
    smallPen.drawImage(frame, 0, 0, small.width, small.height);
    // Without it the few pixels would be seen as squares.
    largePen.filter = 'blur(8px)';
    largePen.imageSmoothingQuality = 'high';
    largePen.drawImage(small, 0, 0, large.width, large.height);
    return large;
  };

  const hold = (frame: Drawable): OffscreenCanvas | undefined => {
    seen += 1;
    if (seen < framesToLight) return undefined;
    if (seen === framesToLight) {
      size(large, drawnHeight, frame);
      largePen.imageSmoothingQuality = 'high';
      largePen.drawImage(frame, 0, 0, large.width, large.height);
    } else if (sentUs !== null && frame.timestamp - sentUs < stillGapUs) return undefined;
    sentUs = frame.timestamp;
    return large;
  };

  return style === 'blurred' ? blur : hold;
}
