import type { TrackRegistry } from '../rtc/track-registry.ts';

/** How loud the voices are that are measured. */
export interface VoiceLevels {
  /**
   * How loud each of these tracks is now (root mean square, 0 to 1). Those not named any more are let go. Without one of which nothing is known:
   * as long as the system gives the page no sound clock, that is all of them.
   */
  measure(tracks: readonly string[]): ReadonlyMap<string, number>;
  /** Lets all of them go and ends the sound clock: nothing is spent until the next measuring. */
  rest(): void;
}

interface Meter {
  /** The track is left in no stream: in Chromium one that lives keeps every stream that it was ever put into. */
  readonly leave: () => void;
  readonly source: MediaStreamAudioSourceNode;
  readonly analyser: AnalyserNode;
}

interface Deps {
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly createContext: () => AudioContext;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
}

/**
 * Chromium keeps a source node, and with it all tracks of its stream, for as long as its context runs, connected or not
 * (`MediaStreamAudioSourceNode::HasPendingActivity`). So after that many that were let go another context takes over.
 */
const mostLetGo = 8;

/** Together with the context's 16 kHz: 128 ms, about as far apart as two looks, so that little is missed. */
const samples = 2_048;

export function createVoiceLevels({ tracks, createContext, createStream }: Deps): VoiceLevels {
  const meters = new Map<string, Meter>();
  const wave = new Float32Array(samples);
  let context: AudioContext | null = null;
  let letGo = 0;

  const open = (track: string): void => {
    const media = tracks.get(track);
    if (!media || media.readyState === 'ended') return;
    context ??= createContext();
    const stream = createStream(media);
    const source = context.createMediaStreamSource(stream);
    const analyser = context.createAnalyser();
    analyser.fftSize = samples;
    source.connect(analyser);
    meters.set(track, { leave: () => stream.removeTrack(media), source, analyser });
  };

  const close = (track: string, { leave, source, analyser }: Meter): void => {
    source.disconnect();
    analyser.disconnect();
    leave();
    meters.delete(track);
    letGo += 1;
  };

  const end = (): void => {
    for (const [track, meter] of [...meters]) close(track, meter);
    context?.close().catch(() => {});
    context = null;
    letGo = 0;
  };

  const levelOf = ({ analyser }: Meter): number => {
    analyser.getFloatTimeDomainData(wave);
    return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / samples);
  };

  return {
    measure(wanted) {
      for (const [track, meter] of [...meters]) if (!wanted.includes(track)) close(track, meter);
      if (letGo >= mostLetGo) end();
      for (const track of wanted) if (!meters.has(track)) open(track);
      // Without a gesture in this page it may have been refused so far; the next look asks again.
      if (context?.state === 'suspended') {
        context.resume().catch(() => {});
        return new Map();
      }
      return new Map([...meters].map(([track, meter]) => [track, levelOf(meter)]));
    },
    rest: end,
  };
}
