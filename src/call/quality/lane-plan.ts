import type { Wish, Wishes } from '../../protocol/pair-words.ts';
import type { LaneName } from '../lanes.ts';
import { laneSettings, type LaneShape, type VideoCodec } from './lane-settings.ts';
import { rungAt } from './rungs.ts';

export interface PlanInput {
  /** That is sent: nobody asks for more, and the path carries it. */
  readonly rung: number;
  /** For all pictures at this moment; during a try it is not what the rung has. */
  readonly videoBps: number;
  readonly wishes: Wishes;
  /** Of what goes out, 0 to 1; null: not known. */
  readonly loss: number | null;
  readonly isSharing: boolean;
  /** Nobody knows yet what the path carries. */
  readonly isFirst: boolean;
  readonly shareKeeps: LaneShape['keeps'];
  /** Null: the first of those that were agreed on. */
  readonly codec: VideoCodec | null;
}

export type LanePlan = Readonly<Record<LaneName, LaneShape>>;

/**
 * A first picture that is small is there at once. Of a larger one the browser throws several away, each a frame's time, until they are small
 * enough for what it dares to send at the beginning.
 */
const firstSide = 320;

/**
 * Only below this does Opus put a piece of the last packet into the next one (its speech part does, its music part does not). With each
 * piece said twice, two packets lost in a row are made up for as well: 9 to 14 % of the voice is made up at more, 3 to 5 % at this rate,
 * where 30 % is lost. As long as nobody knows what is lost, it is taken for much.
 */
const robustVoiceBps = 24_000;
const lossyFrom = 0.1;

/** Beside a share people are small on the screen; this is enough for a face, and what is shared gets the rest. */
const besideShare = { bps: 150_000, side: 320, fps: 15 } as const;

/** Text is read, not watched: what is saved in frames goes into sharpness. */
const textFps = (videoBps: number): number => (videoBps >= 1_500_000 ? 30 : videoBps >= 500_000 ? 10 : 5);

const smaller = (a: number, b: number | null): number => (b === null ? a : Math.min(a, b));

function withWish(shape: LaneShape, wish: Wish): LaneShape {
  if (wish === 'paused') return { ...shape, isActive: false };
  const { maxBitrate, maxSide } = shape;
  return {
    ...shape,
    // A cap of nothing is a pause.
    isActive: shape.isActive && wish.bps !== 0,
    maxBitrate: maxBitrate === null ? wish.bps : smaller(maxBitrate, wish.bps),
    maxSide: wish.side === null ? maxSide : smaller(wish.side, maxSide),
  };
}

interface Share {
  readonly camera: number;
  readonly screen: number;
}

/** The share first: at the least rung it has all of it, and the camera waits. */
function divide({ videoBps, isSharing }: PlanInput): Share {
  if (!isSharing) return { camera: videoBps, screen: 0 };
  const camera = videoBps >= 500_000 ? Math.min(besideShare.bps, videoBps) : 0;
  return { camera, screen: videoBps - camera };
}

function cameraShape(input: PlanInput, bits: number): LaneShape {
  const { maxSide, fps } = rungAt(input.rung);
  return {
    isActive: bits > 0,
    maxBitrate: bits,
    maxSide: Math.min(
      maxSide,
      input.isSharing ? besideShare.side : maxSide,
      input.isFirst ? firstSide : maxSide,
    ),
    maxFramerate: input.isSharing ? Math.min(fps, besideShare.fps) : fps,
    keeps: 'motion',
    codec: input.codec,
  };
}

function screenShape({ rung, videoBps, shareKeeps, codec }: PlanInput, bits: number): LaneShape {
  const { maxSide, fps } = rungAt(rung);
  const isText = shareKeeps === 'sharpness';
  return {
    isActive: bits > 0,
    maxBitrate: bits,
    // Small text has to arrive as it is.
    maxSide: isText ? null : maxSide,
    maxFramerate: isText ? textFps(videoBps) : fps,
    keeps: shareKeeps,
    codec,
  };
}

/** How every lane goes out, given where the ladder stands. */
export function planLanes(input: PlanInput): LanePlan {
  const { camera, screen } = divide(input);
  const rung = rungAt(input.rung);
  return {
    voice: {
      ...laneSettings.voice.first,
      maxBitrate: (input.loss ?? 1) < lossyFrom ? rung.voiceBps : Math.min(rung.voiceBps, robustVoiceBps),
    },
    camera: withWish(cameraShape(input, camera), input.wishes.camera),
    screen: withWish(screenShape(input, screen), input.wishes.screen),
    'screen-audio': {
      ...laneSettings['screen-audio'].first,
      // With voice alone there is room for no second sound.
      isActive: rung.videoBps > 0,
      maxBitrate: rung.videoBps < 500_000 ? 32_000 : 96_000,
    },
  };
}
