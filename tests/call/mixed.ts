import { createSystemClock } from '../../src/base/clock.ts';
import type { TrackRegistry } from '../../renderer/platform/rtc/track-registry.ts';
import { createVoiceMixer, type Mix } from '../../renderer/platform/voice/voice-mixer.ts';

/** What the mixer makes of a voice, as it would come out of the speakers. */
export interface Mixed {
  mix(track: string, how: Mix): void;
  /** How loud it is at the left and at the right, over so long. */
  hear(forMs: number): Promise<readonly [number, number]>;
}

const lookMs = 40;

export function createMixed(tracks: Pick<TrackRegistry, 'get'>): Mixed {
  let ears: readonly AnalyserNode[] = [];
  const createContext = (): AudioContext => {
    const context = new AudioContext({ sampleRate: 48_000 });
    const out = context.createGain();
    const sides = context.createChannelSplitter(2);
    ears = [context.createAnalyser(), context.createAnalyser()];
    out.connect(sides);
    ears.forEach((ear, side) => sides.connect(ear, side));
    Object.defineProperty(context, 'destination', { value: out });
    return context;
  };
  const mixer = createVoiceMixer({
    tracks,
    createContext,
    createStream: (track) => new MediaStream([track]),
    clock: createSystemClock(globalThis),
  });
  return {
    mix: (track, how) => mixer.play(new Map([[track, how]]), ''),
    async hear(forMs) {
      const sums = [0, 0];
      const looks = forMs / lookMs;
      for (let look = 0; look < looks; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, lookMs));
        ears.forEach((ear, side) => {
          const wave = new Float32Array(ear.fftSize);
          ear.getFloatTimeDomainData(wave);
          sums[side] = (sums[side] ?? 0) + wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
        });
      }
      const [left = 0, right = 0] = sums.map((sum) => Math.sqrt(sum / looks));
      return [left, right];
    },
  };
}
