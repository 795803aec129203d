import type { TrackRegistry } from './track-registry.ts';

/** How loud the voices are that are measured. */
export interface VoiceLevels {
  /** How loud each of these tracks is now (root mean square, 0 to 1). Those not named any more are let go. */
  measure(tracks: readonly string[]): ReadonlyMap<string, number>;
  /** Lets all of them go and stops the sound clock: nothing is spent until the next measuring. */
  rest(): void;
}

interface Meter {
  readonly source: MediaStreamAudioSourceNode;
  readonly analyser: AnalyserNode;
}

interface Deps {
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly createContext: () => AudioContext;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
}

/** Together with the context's 16 kHz: 128 ms, about as far apart as two looks, so that little is missed. */
const samples = 2_048;

export function createVoiceLevels({ tracks, createContext, createStream }: Deps): VoiceLevels {
  const meters = new Map<string, Meter>();
  const wave = new Float32Array(samples);
  let context: AudioContext | null = null;

  const open = (track: string): void => {
    const media = tracks.get(track);
    if (!media || media.readyState === 'ended') return;
    context ??= createContext();
    const source = context.createMediaStreamSource(createStream(media));
    const analyser = context.createAnalyser();
    analyser.fftSize = samples;
    source.connect(analyser);
    meters.set(track, { source, analyser });
  };

  const close = (track: string, { source, analyser }: Meter): void => {
    source.disconnect();
    analyser.disconnect();
    meters.delete(track);
  };

  const levelOf = ({ analyser }: Meter): number => {
    analyser.getFloatTimeDomainData(wave);
    return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / samples);
  };

  return {
    measure(wanted) {
      for (const [track, meter] of [...meters]) if (!wanted.includes(track)) close(track, meter);
      for (const track of wanted) if (!meters.has(track)) open(track);
      // Without a gesture in this page it may have been refused so far; the next look asks again.
      if (context?.state === 'suspended') context.resume().catch(() => {});
      return new Map([...meters].map(([track, meter]) => [track, levelOf(meter)]));
    },
    rest() {
      for (const [track, meter] of [...meters]) close(track, meter);
      context?.suspend().catch(() => {});
    },
  };
}
