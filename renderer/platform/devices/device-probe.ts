import type { Media } from '../../../src/call/ports.ts';
import type { MediaFailure } from '../../../src/call/view.ts';

export type MicrophoneFinding =
  | { readonly kind: 'heard'; /** The loudest moment, 0 to 1. */ readonly level: number }
  /** It is open, and nothing at all comes from it. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'failed'; readonly failure: MediaFailure };

export type CameraFinding =
  | { readonly kind: 'seen'; readonly fps: number; readonly width: number; readonly height: number }
  /** It is open, and no picture comes. */
  | { readonly kind: 'blind' }
  | { readonly kind: 'failed'; readonly failure: MediaFailure };

export interface DeviceProbe {
  hear(device: string, signal: AbortSignal): Promise<MicrophoneFinding>;
  see(device: string, signal: AbortSignal): Promise<CameraFinding>;
}

interface ProbeDeps {
  readonly media: Pick<Media, 'openMicrophone' | 'openCamera'>;
  readonly createContext: () => AudioContext;
  readonly createVideo: () => HTMLVideoElement;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
  readonly after: (ms: number) => Promise<void>;
}

const listenMs = 1_500;
const stepMs = 100;
const watchMs = 1_500;
const silentLevel = 0.000_01;

async function loudest(
  { createContext, createStream, after }: ProbeDeps,
  track: MediaStreamTrack,
  signal: AbortSignal,
) {
  const context = createContext();
  try {
    const analyser = context.createAnalyser();
    // A step's worth of samples at 48 kHz, so that nothing falls between two looks.
    analyser.fftSize = 8_192;
    context.createMediaStreamSource(createStream(track)).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let level = 0;
    for (let ms = 0; ms < listenMs && !signal.aborted; ms += stepMs) {
      await after(stepMs);
      analyser.getFloatTimeDomainData(samples);
      for (const sample of samples) level = Math.max(level, Math.abs(sample));
    }
    return level;
  } finally {
    void context.close();
  }
}

async function watch(
  { createVideo, createStream, after }: ProbeDeps,
  track: MediaStreamTrack,
): Promise<CameraFinding> {
  const video = createVideo();
  let frames = 0;
  const count = (): void => {
    frames += 1;
    video.requestVideoFrameCallback(count);
  };
  video.muted = true;
  video.srcObject = createStream(track);
  video.requestVideoFrameCallback(count);
  try {
    await video.play().catch(() => {});
    // The first picture of a camera that wakes up may take a while.
    await after(watchMs / 2);
    const before = frames;
    await after(watchMs);
    const fps = Math.round((frames - before) / (watchMs / 1_000));
    const { videoWidth: width, videoHeight: height } = video;
    return fps === 0 || width === 0 ? { kind: 'blind' } : { kind: 'seen', fps, width, height };
  } finally {
    video.srcObject = null;
  }
}

/** Opens each device as a call would, looks what comes from it, and closes it. */
export const createDeviceProbe = (deps: ProbeDeps): DeviceProbe => ({
  async hear(device, signal) {
    const opened = await deps.media.openMicrophone(device);
    if (!opened.ok) return { kind: 'failed', failure: opened.code };
    try {
      const level = await loudest(deps, opened.value as MediaStreamTrack, signal);
      return level < silentLevel ? { kind: 'silent' } : { kind: 'heard', level };
    } finally {
      opened.value.stop();
    }
  },
  async see(device, signal) {
    const opened = await deps.media.openCamera(device);
    if (!opened.ok) return { kind: 'failed', failure: opened.code };
    try {
      return signal.aborted ? { kind: 'blind' } : await watch(deps, opened.value as MediaStreamTrack);
    } finally {
      opened.value.stop();
    }
  },
});
