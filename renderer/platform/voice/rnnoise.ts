import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
// oxlint-disable-next-line import/default -- Vite makes an address of it
import worklet from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';
import plain from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simd from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import type { Clock } from '../../../src/base/clock.ts';
import { cleanVoice } from './clean-voice.ts';

export async function createSuppressor(context: AudioContext): Promise<AudioNode> {
  const [wasmBinary] = await Promise.all([
    loadRnnoise({ url: plain, simdUrl: simd }),
    context.audioWorklet.addModule(worklet),
  ]);
  const node = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
  node.channelCount = 1;
  node.channelCountMode = 'explicit';
  return node;
}

/** Loaded when somebody wants it, and not before. */
export const cleanByRnnoise = (
  raw: MediaStreamTrack,
  clock: Pick<Clock, 'after'>,
): Promise<MediaStreamTrack | undefined> =>
  cleanVoice(raw, {
    createContext: () => new AudioContext({ sampleRate: 48_000, latencyHint: 'interactive' }),
    createSuppressor,
    createStream: (track) => new MediaStream([track]),
    clock,
  });
