import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Media } from '../../../src/call/ports.ts';
import type { MediaFailure } from '../../../src/call/view.ts';
import type { RecordingListener, VoiceRecording } from './voice-message-recorder.ts';

/** Opus in WebM; Safari before 18.4 has MP4 alone. */
const types = ['audio/webm;codecs=opus', 'audio/mp4'];
/** A voice is whole at that; a minute is 240 KB. */
const audioBitsPerSecond = 32_000;
const pieceMs = 5_000;
const samples = 1_024;

/** Without the way it is packed: a file's type has no more. */
const plainType = (type: string): string => type.replace(/;.*$/u, '');

function createMeter(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = samples;
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(samples);
  return {
    level() {
      analyser.getFloatTimeDomainData(wave);
      return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / samples);
    },
    end: () => void context.close().catch(() => {}),
  };
}

/** From the chosen microphone, or from the default one where that is gone. */
export async function recordVoice(
  openMicrophone: Media['openMicrophone'],
  device: string,
  { soFar, cut }: RecordingListener,
): Promise<Result<VoiceRecording, MediaFailure>> {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  if (mimeType === undefined) return fail('failed');
  const chosen = await openMicrophone(device);
  const opened = !chosen.ok && chosen.code === 'missing' && device !== '' ? await openMicrophone('') : chosen;
  if (!opened.ok) return opened;
  const track = opened.value as MediaStreamTrack;
  const stream = new MediaStream([track]);
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond });
  const meter = createMeter(stream);
  const parts: Blob[] = [];
  const whole = (): Blob => new Blob(parts, { type: plainType(mimeType) });
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  let isOver = false;
  const letGo = (): void => {
    isOver = true;
    if (recorder.state !== 'inactive') recorder.stop();
    track.stop();
    meter.end();
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    parts.push(data);
    if (!isOver) soFar(whole());
  });
  // It ends by itself when its microphone does.
  void stopped.then(() => !isOver && cut());
  recorder.start(pieceMs);
  return ok({
    level: meter.level,
    async stop() {
      letGo();
      await stopped;
      return whole();
    },
    end: letGo,
  });
}
