import type { Clock } from '../../../src/base/clock.ts';
import { tieTracks } from '../rtc/tie-tracks.ts';

interface Deps {
  /** At 48 kHz, for which the model is made. */
  readonly createContext: () => AudioContext;
  /** The model, as a node of that context. */
  readonly createSuppressor: (context: AudioContext) => Promise<AudioNode>;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
  readonly clock: Pick<Clock, 'after'>;
}

const lookMs = 20;
/** Of a page that may not run WebAssembly, or has no sound clock before its first gesture, nothing would ever come. */
const patienceMs = 1_500;
/** Until what the nodes hold back is through: a track that begins with silence would be a gap for who hears the one before it. */
const settleMs = 120;

/** Of the smallest sounds, of which the curve is made. */
const steps = 2_048;
/** -74 dB: some steps of a 16-bit sample, and far below a voice. */
const trace = 0.000_2;

const wait = (clock: Deps['clock'], ms: number): Promise<void> =>
  new Promise((resolve) => void clock.after(ms, resolve));

/** Whether anything comes out where a tone goes in. The worklet itself is silent about a model that did not load, in both senses. */
async function answers(context: AudioContext, suppressor: AudioNode, clock: Deps['clock']): Promise<boolean> {
  const tone = context.createOscillator();
  const analyser = context.createAnalyser();
  const wave = new Float32Array(analyser.fftSize);
  tone.connect(suppressor);
  suppressor.connect(analyser);
  tone.start();
  const isHeard = (): boolean => {
    analyser.getFloatTimeDomainData(wave);
    return wave.some((sample) => sample !== 0);
  };
  for (let waitedMs = 0; waitedMs < patienceMs && !isHeard(); waitedMs += lookMs) await wait(clock, lookMs);
  tone.stop();
  tone.disconnect();
  suppressor.disconnect();
  return isHeard();
}

/**
 * Of a quiet room the model leaves nothing at all, as a broken microphone does, and the doctor of a call could not tell the two apart
 * (`src/call/doctor/report.ts`). So whatever a microphone gives leaves a trace that nobody hears, and one that gives nothing leaves none.
 */
function breath(context: AudioContext): AudioNode {
  const shaper = context.createWaveShaper();
  shaper.channelCount = 1;
  shaper.channelCountMode = 'explicit';
  shaper.curve = Float32Array.from({ length: 2 * steps + 1 }, (_, at) => trace * Math.sign(at - steps));
  return shaper;
}

/** Makes of a microphone's track one without noise, which owns the first; undefined where that is not to be had. */
export async function cleanVoice(raw: MediaStreamTrack, deps: Deps): Promise<MediaStreamTrack | undefined> {
  const { createSuppressor, createStream, clock } = deps;
  const context = deps.createContext();
  const end = (): void => void context.close().catch(() => {});
  try {
    context.resume().catch(() => {});
    const suppressor = await createSuppressor(context);
    if (await answers(context, suppressor, clock)) {
      const destination = context.createMediaStreamDestination();
      destination.channelCount = 1;
      const source = context.createMediaStreamSource(createStream(raw));
      source.connect(suppressor).connect(destination);
      source.connect(breath(context)).connect(destination);
      await wait(clock, settleMs);
      const [track] = destination.stream.getAudioTracks();
      if (track && raw.readyState === 'live') {
        tieTracks(track, raw, end);
        return track;
      }
    }
  } catch {
    // Its files did not come, or the page may not use them.
  }
  end();
  return undefined;
}
