import type { Pen } from './one-frame.ts';
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
/** Where their edges are blurred: the time that takes grows with the pixels. */
const softenedHeight = 90;
/** More would be sent of nothing. */
const sentHeight = 180;
const stillHeight = 360;
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

function penOf(canvas: OffscreenCanvas): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  return pen;
}

/** So high, in the shape of the frame. */
function fill(
  pen: Pen,
  height: number,
  picture: CanvasImageSource,
  frame: Frame,
  filter = 'none',
): OffscreenCanvas {
  size(pen.canvas, height, frame);
  // A canvas that was given another size has forgotten both.
  pen.imageSmoothingQuality = 'high';
  pen.filter = filter;
  pen.drawImage(picture, 0, 0, pen.canvas.width, pen.canvas.height);
  return pen.canvas;
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
  let pen: Pen | null = null;
  return (frame, lift) => {
    const height = even(Math.min(litHeight, frame.displayHeight));
    if (shade) {
      size(shaded, height, frame);
      if (shade(frame, lift)) return shaded;
      shade = null;
    }
    pen ??= penOf(create(2, 2));
    fill(pen, height, frame, frame);
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
  const [few, soft, sent] = [penOf(create(2, 2)), penOf(create(2, 2)), penOf(create(2, 2))];
  const light = helpsLight ? createLight(create) : null;
  return (frame) => {
    fill(few, blurredHeight, frame, frame);
    if (light) lighten(few, light.follow(frame));
    // Without it the few pixels would be seen as squares.
    fill(soft, softenedHeight, few.canvas, frame, 'blur(2px)');
    return fill(sent, sentHeight, soft.canvas, frame);
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
      fill(pen, stillHeight, frame, frame);
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
