import type { Pen, Points } from './one-frame.ts';

/** As light as a face in a room with its lamps on, of 1. What is as light as that stays as it is. */
const litEnough = 0.4;
/** Two stops. More shows the noise of a camera and nothing else. */
const mostLift = 3;
/** Below there is nothing to be seen, as with a cover over the camera; from then on all that is wanted is given. */
const [nothingSeen, somethingSeen] = [0.06, 0.12] as const;
/** Nobody is to see it at work; but who turns a lamp on is not to sit in glaring light. */
const [slowMs, quickMs] = [2_000, 500] as const;
const measureMs = 500;

export const meterSize = { across: 16, down: 9 } as const;
const usPerMs = 1_000;

/** How light a picture is on average, 0 to 1, with the weights of Rec. 709. */
export function meanLight(points: Points): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 4) {
    sum += 0.2126 * (points[at] ?? 0) + 0.7152 * (points[at + 1] ?? 0) + 0.0722 * (points[at + 2] ?? 0);
  }
  return points.length === 0 ? 0 : sum / (points.length / 4) / 255;
}

/**
 * How much the dark parts of such a picture are to be lifted. With a lift of L a value x becomes x (1 + L) / (1 + L x): black stays black, white
 * stays white, and what lies between keeps its order.
 */
export function liftFor(mean: number): number {
  if (mean >= litEnough) return 0;
  const wanted = (litEnough - mean) / (mean * (1 - litEnough));
  const seen = (mean - nothingSeen) / (somethingSeen - nothingSeen);
  return Math.min(mostLift, wanted) * Math.min(1, Math.max(0, seen));
}

export function readMean(frame: CanvasImageSource, pen: Pen): number {
  const { across, down } = meterSize;
  pen.drawImage(frame, 0, 0, across, down);
  return meanLight(pen.getImageData(0, 0, across, down).data);
}

type Drawable = CanvasImageSource & { readonly timestamp: number };

export interface Light {
  /** The lift for this frame, which follows those before it slowly. */
  follow(frame: Drawable): number;
  /** The lift for this frame alone. */
  now(frame: Drawable): number;
}

export function createLight(create: (width: number, height: number) => OffscreenCanvas): Light {
  const pen = create(meterSize.across, meterSize.down).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2d canvas');
  let [lift, wanted] = [0, 0];
  let [measuredUs, lastUs] = [Number.NEGATIVE_INFINITY, 0];

  const now = (frame: Drawable): number => liftFor(readMean(frame, pen));
  return {
    now,
    follow(frame) {
      const { timestamp } = frame;
      if (timestamp - measuredUs >= measureMs * usPerMs) {
        if (measuredUs < 0) lastUs = timestamp;
        measuredUs = timestamp;
        wanted = now(frame);
      }
      const passedMs = (timestamp - lastUs) / usPerMs;
      lastUs = timestamp;
      lift += (wanted - lift) * (1 - Math.exp(-passedMs / (wanted > lift ? slowMs : quickMs)));
      // So small that nobody sees it: then nothing has to be drawn at all.
      if (wanted === 0 && lift < 0.02) lift = 0;
      return lift;
    },
  };
}

/** The same without a shader, nearly: laid over itself as light on light a picture is lifted by 1, and keeps black and white. */
export function lighten(pen: Pen, lift: number): void {
  pen.globalCompositeOperation = 'screen';
  for (let left = lift; left > 0; left -= 1) {
    pen.globalAlpha = Math.min(1, left);
    pen.drawImage(pen.canvas, 0, 0);
  }
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = 1;
}
