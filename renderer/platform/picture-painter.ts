import type { Drawing } from './open-picture.ts';
import { createLight, lighten } from './picture-light.ts';
import { createShade, type Shade } from './picture-shader.ts';

/** A frame, as far as it is looked at here. */
interface Frame {
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly timestamp: number;
}

type Drawable = Frame & (CanvasImageSource & TexImageSource);
type CreateCanvas = (width: number, height: number) => OffscreenCanvas;
/** The frame itself where it needs nothing; undefined: it is left out. */
type Paint<Picture> = (frame: Picture) => OffscreenCanvas | Picture | undefined;
type PaintAnew = (frame: Drawable) => OffscreenCanvas | undefined;

/** So few pixels tell that somebody is there and moves, and no more: nothing that is sent holds what was between them. */
const blurredHeight = 24;
/** More would be sent of nothing. */
const drawnHeight = 360;
/** More of a dark picture is noise. */
const litHeight = 720;
/** A camera that was just opened is dark, or looks for its light. */
const framesToLight = 15;
/** A picture that stands still is sent twice a second, for whoever comes to see it. */
const stillGapUs = 500_000;

const even = (size: number): number => Math.max(2, 2 * Math.round(size / 2));

function size(canvas: OffscreenCanvas, height: number, { displayWidth, displayHeight }: Frame): void {
  const width = even((height * displayWidth) / displayHeight);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  pen.imageSmoothingQuality = 'high';
  return pen;
}

/** Without a card that does it a shader takes longer than a canvas. */
function shaderOn(canvas: OffscreenCanvas): Shade | null {
  const how = { alpha: false, antialias: false, depth: false, failIfMajorPerformanceCaveat: true };
  const gl = canvas.getContext('webgl2', how);
  return gl && createShade(gl);
}

function createLitPainter(create: CreateCanvas): (frame: Drawable, lift: number) => OffscreenCanvas {
  const shaded = create(2, 2);
  let shade = shaderOn(shaded);
  let pen: OffscreenCanvasRenderingContext2D | null = null;
  return (frame, lift) => {
    const height = even(Math.min(litHeight, frame.displayHeight));
    if (shade) {
      size(shaded, height, frame);
      if (shade(frame, lift)) return shaded;
      shade = null;
    }
    pen ??= penOf(create(2, 2));
    size(pen.canvas, height, frame);
    pen.drawImage(frame, 0, 0, pen.canvas.width, height);
    lighten(pen, lift);
    return pen.canvas;
  };
}

function paintPlain<Picture extends Drawable>({ helpsLight }: Drawing, create: CreateCanvas): Paint<Picture> {
  if (!helpsLight) return (frame) => frame;
  const light = createLight(create);
  let paintLit: ReturnType<typeof createLitPainter> | null = null;
  return (frame) => {
    const lift = light.follow(frame);
    if (lift === 0) return frame;
    paintLit ??= createLitPainter(create);
    return paintLit(frame, lift);
  };
}

function paintBlurred({ helpsLight }: Drawing, create: CreateCanvas): PaintAnew {
  const [small, large] = [penOf(create(2, 2)), penOf(create(2, 2))];
  const light = helpsLight ? createLight(create) : null;
  return (frame) => {
    size(small.canvas, blurredHeight, frame);
    size(large.canvas, drawnHeight, frame);
    // A canvas that was given another size has forgotten it.
    small.imageSmoothingQuality = 'high';
    small.drawImage(frame, 0, 0, small.canvas.width, small.canvas.height);
    if (light) lighten(small, light.follow(frame));
    // Without it the few pixels would be seen as squares.
    large.filter = 'blur(8px)';
    large.imageSmoothingQuality = 'high';
    large.drawImage(small.canvas, 0, 0, large.canvas.width, large.canvas.height);
    return large.canvas;
  };
}

function paintStill({ helpsLight }: Drawing, create: CreateCanvas): PaintAnew {
  const pen = penOf(create(2, 2));
  const light = helpsLight ? createLight(create) : null;
  let seen = 0;
  let sentUs: number | null = null;
  return (frame) => {
    seen += 1;
    if (seen < framesToLight) return undefined;
    if (seen === framesToLight) {
      size(pen.canvas, drawnHeight, frame);
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(frame, 0, 0, pen.canvas.width, pen.canvas.height);
      if (light) lighten(pen, light.now(frame));
    } else if (sentUs !== null && frame.timestamp - sentUs < stillGapUs) return undefined;
    sentUs = frame.timestamp;
    return pen.canvas;
  };
}

/**
 * Draws a frame as the style wants it. Whoever has a model that tells a person from a room can put it in
 * here, as one more style: a frame goes in, a canvas comes out, and until the first one does nothing of the camera is sent.
 */
export function createPainter<Picture extends Drawable>(
  drawing: Drawing,
  create: CreateCanvas,
): Paint<Picture> {
  if (drawing.style === 'plain') return paintPlain(drawing, create);
  return drawing.style === 'blurred' ? paintBlurred(drawing, create) : paintStill(drawing, create);
}
