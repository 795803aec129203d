import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import { evened } from './even-voices.ts';
import type { TrackRegistry } from '../rtc/track-registry.ts';

/** How one voice is played. */
export interface Mix {
  /** 1: as it comes. */
  readonly volume: number;
  /** It is brought near the loudness of the others. */
  readonly isEvened: boolean;
  /** From -1, left, to 1, right. */
  readonly pan: number;
}

/** Plays voices otherwise than an audio element can. With nothing to play it is nothing. */
export interface VoiceMixer {
  /** Those that are really heard through it; the others are still their elements' business. */
  readonly playing: Observable<ReadonlySet<string>>;
  /** All that it is to play, by track, and where: the empty speaker is the system's default. */
  play(voices: ReadonlyMap<string, Mix>, speaker: string): void;
}

interface MixerDeps {
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly createContext: () => AudioContext;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
  readonly clock: Pick<Clock, 'after'>;
}

interface Strip {
  mix: Mix;
  evening: number;
  readonly gain: GainNode;
  readonly panner: StereoPannerNode;
  readonly analyser: AnalyserNode;
  readonly leave: () => void;
}

const lookMs = 250;
const samples = 2_048;
/** So that no change is heard as a click. */
const glideSeconds = 0.08;
/** A voice in the middle is as loud as without a panner, which gives each side the half of its power. */
const middle = Math.SQRT2;
/** Chromium keeps what was let go until the context ends (`voice-levels.ts`). */
const mostLetGo = 8;

const nothing: ReadonlySet<string> = new Set();
const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((track) => b.has(track));

/** Not in every browser, and not in lib.dom. */
type Placed = AudioContext & { setSinkId?: (speaker: string) => Promise<void> };

export function createVoiceMixer({ tracks, createContext, createStream, clock }: MixerDeps): VoiceMixer {
  const playing = createSubject(nothing);
  const strips = new Map<string, Strip>();
  const wave = new Float32Array(samples);
  let wanted: ReadonlyMap<string, Mix> = new Map();
  let speaker = '';
  let context: Placed | null = null;
  /** The speaker that the context is at; null while it is on its way there. */
  let at: string | null = '';
  let letGo = 0;
  let cancel = (): void => {};

  const tell = (): void => {
    const isHeard = context?.state === 'running' && at === speaker;
    const now = isHeard ? new Set(strips.keys()) : nothing;
    if (!isSame(now, playing.getState())) playing.set(now);
    // Not to be heard twice, nor from where nobody listens.
    for (const strip of strips.values()) set(strip);
  };

  const set = ({ gain, panner, mix, evening }: Strip): void => {
    const isHeard = playing.getState() !== nothing;
    const nowSeconds = context?.currentTime ?? 0;
    const level = isHeard ? middle * mix.volume * (mix.isEvened ? evening : 1) : 0;
    gain.gain.setTargetAtTime(level, nowSeconds, glideSeconds);
    panner.pan.setTargetAtTime(mix.pan, nowSeconds, glideSeconds);
  };

  const open = (on: AudioContext, track: string, mix: Mix, evening: number): void => {
    const media = tracks.get(track);
    if (!media || media.readyState === 'ended') return;
    const stream = createStream(media);
    const source = on.createMediaStreamSource(stream);
    const [gain, panner, analyser] = [on.createGain(), on.createStereoPanner(), on.createAnalyser()];
    analyser.fftSize = samples;
    // A voice is one, however many channels it came in; what places it between two ears starts from there.
    gain.channelCount = 1;
    gain.channelCountMode = 'explicit';
    gain.gain.value = 0;
    panner.pan.value = mix.pan;
    source.connect(analyser);
    source.connect(gain).connect(panner).connect(on.destination);
    const leave = (): void => {
      for (const node of [source, gain, panner]) node.disconnect();
      stream.removeTrack(media);
      letGo += 1;
    };
    strips.set(track, { mix, evening, gain, panner, analyser, leave });
  };

  const close = (track: string, strip: Strip): void => {
    strip.leave();
    strips.delete(track);
  };

  const move = async (on: Placed): Promise<void> => {
    if (at === speaker || at === null) return;
    const next = speaker;
    at = null;
    tell();
    // Where it cannot be moved the voices stay with their elements, which can.
    const isThere =
      (await on.setSinkId?.(next).then(
        () => true,
        () => false,
      )) ?? false;
    if (context !== on) return;
    at = isThere ? next : '';
    tell();
    if (isThere && next !== speaker) await move(on);
  };

  const start = (): Placed => {
    const on: Placed = createContext();
    on.addEventListener('statechange', tell);
    context = on;
    at = '';
    letGo = 0;
    void move(on);
    return on;
  };

  const end = (): void => {
    cancel();
    for (const [track, strip] of [...strips]) close(track, strip);
    const before = context;
    context = null;
    before?.removeEventListener('statechange', tell);
    before?.close().catch(() => {});
  };

  const look = (): void => {
    // Without a gesture in this page it may have been refused so far.
    if (context?.state === 'suspended') context.resume().catch(() => {});
    for (const strip of strips.values()) {
      if (!strip.mix.isEvened) continue;
      strip.analyser.getFloatTimeDomainData(wave);
      const level = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / samples);
      strip.evening = evened(strip.evening, level);
      set(strip);
    }
    cancel = clock.after(lookMs, look);
  };

  const apply = (): void => {
    for (const [track, strip] of [...strips]) if (!wanted.has(track)) close(track, strip);
    const evenings = new Map([...strips].map(([track, { evening }]) => [track, evening]));
    if (wanted.size === 0 || letGo >= mostLetGo) end();
    if (wanted.size > 0) {
      const on = context ?? start();
      for (const [track, mix] of wanted) {
        const strip = strips.get(track);
        if (strip) strip.mix = mix;
        else open(on, track, mix, evenings.get(track) ?? 1);
      }
      void move(on);
      cancel();
      look();
    }
    tell();
  };

  return {
    playing,
    play(voices, onto) {
      wanted = voices;
      speaker = onto;
      apply();
    },
  };
}
