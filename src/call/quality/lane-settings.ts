import type { LaneName } from '../lanes.ts';

export type VideoCodec = 'AV1' | 'VP9' | 'H264' | 'VP8';

/** How a lane's media goes out. */
export interface LaneShape {
  /** False: nothing is encoded and nothing is sent. */
  readonly isActive: boolean;
  /** Bits a second; null where the encoder knows best. */
  readonly maxBitrate: number | null;
  /** The longer side of the picture in pixels, so that it is right for upright cameras too; null: as captured. */
  readonly maxSide: number | null;
  readonly maxFramerate: number | null;
  /** What is kept where not both can be had. */
  readonly keeps: 'motion' | 'sharpness';
  /** Another codec than the first of those that were agreed on; null: that one. */
  readonly codec: VideoCodec | null;
}

interface LaneSettings {
  /** Of what all lanes together may send. */
  readonly priority: 'low' | 'medium' | 'high';
  /** Of a lane before anybody has looked at the path. */
  readonly first: LaneShape;
}

const whole: LaneShape = {
  isActive: true,
  maxBitrate: null,
  maxSide: null,
  maxFramerate: null,
  keeps: 'motion',
  codec: null,
};

/**
 * One encoding with one layer on every lane (`scalabilityMode` L1T1): each connection has one receiver, so a layer that somebody else
 * might do without would only cost bits.
 */
export const scalabilityMode = 'L1T1';

export const laneSettings: Readonly<Record<LaneName, LaneSettings>> = {
  /** First of all, for the packets as well as for the bits: a call without a picture is a call, one without a voice is none. */
  voice: { priority: 'high', first: whole },
  /** A face that moves tells more than a sharp one that stutters. */
  camera: { priority: 'low', first: { ...whole, maxBitrate: 2_500_000 } },
  /** Text that nobody can read is worth nothing, and few frames are enough for it. Before the camera: it is what is talked about. */
  screen: { priority: 'medium', first: { ...whole, maxBitrate: 4_000_000, keeps: 'sharpness' } },
  /** Music and films want more than speech; but who explains what is seen is to be heard. */
  'screen-audio': { priority: 'medium', first: { ...whole, maxBitrate: 96_000 } },
};
