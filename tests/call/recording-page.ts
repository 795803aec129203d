import { createSystemClock } from '../../src/base/clock.ts';
import { createRecorder, type RecordedPerson } from '../../renderer/platform/recording/call-recorder.ts';
import { composeScene } from '../../renderer/platform/recording/compose-scene.ts';
import { mixVoices } from '../../renderer/platform/recording/mix-voices.ts';
// oxlint-disable-next-line import/default -- Vite makes a worker of it
import SceneWorker from '../../renderer/platform/recording/scene-worker.ts?worker&inline';
import { openStrand } from '../../renderer/platform/recording/strand.ts';
import { createTrackRegistry } from '../../renderer/platform/rtc/track-registry.ts';

/** Records people who flash and click together, each second. */
interface RecordingPage {
  /** The files, and when they began and each piece of them was handed over. */
  record(
    shape: 'one' | 'several',
    seconds: number,
  ): Promise<{ name: string; atMs: number[]; base64: string }[]>;
}

declare global {
  interface Window {
    recordingPage: RecordingPage;
  }
}

const flashMs = 120;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A camera that is dark and white for a moment each second, and a voice that sounds for just as long. */
function createFlasher(context: AudioContext) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 360];
  const pen = canvas.getContext('2d');
  const out = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: 1_000 });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(out);
  oscillator.start();
  const paint = (isWhite: boolean): void => {
    if (!pen) return;
    pen.fillStyle = isWhite ? '#fff' : '#000';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  };
  let at = 0;
  const beat = (): void => {
    const isWhite = at % 1_000 < flashMs;
    paint(isWhite);
    gain.gain.value = isWhite ? 0.5 : 0;
    at = performance.now();
    requestAnimationFrame(beat);
  };
  beat();
  const [camera] = canvas.captureStream(30).getVideoTracks();
  const [voice] = out.stream.getAudioTracks();
  if (!camera || !voice) throw new Error('nothing to record');
  return { camera, voice };
}

async function toBase64(parts: Uint8Array<ArrayBuffer>[]): Promise<string> {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

window.recordingPage = {
  async record(shape, seconds) {
    const tracks = createTrackRegistry();
    const context = new AudioContext({ sampleRate: 48_000 });
    const { camera, voice } = createFlasher(context);
    tracks.put(camera);
    tracks.put(voice);
    const files: { name: string; atMs: number[]; parts: Uint8Array<ArrayBuffer>[] }[] = [];
    const done = Promise.withResolvers<void>();
    const person = (id: string, has: Partial<RecordedPerson>): RecordedPerson => ({
      ...{ id, name: id, initials: id.slice(0, 1), colour: 4, isMuted: false },
      ...{ camera: null, screen: null, voice: null, sound: null, bare: null },
      ...has,
    });
    const clock = createSystemClock(globalThis);
    const begin = createRecorder({
      clock,
      sizeOf: () => ({}),
      recordings: {
        begin: async () => ({
          id: 'recording',
          addFile: async (name) => files.push({ name, atMs: [performance.now()], parts: [] }) - 1,
          async write(file, bytes) {
            files[file]?.parts.push(bytes);
            files[file]?.atMs.push(performance.now());
            return { state: 'written', roomBytes: null };
          },
          addChapter() {},
          finish: async () => done.resolve(),
          drop: async () => {},
        }),
      },
      openStrands: async () => ({
        open: (look, write, failed) =>
          openStrand({
            look,
            compose: (broke) =>
              composeScene({
                tracks,
                look,
                page: globalThis as never,
                createWorker: () => new SceneWorker(),
                failed: broke,
              }),
            mix: () => mixVoices({ context, tracks, createStream: (track) => new MediaStream([track]) }),
            createStream: (of) => new MediaStream(of),
            createRecorder: (stream, options) => new MediaRecorder(stream, options),
            canRecord: (format) => MediaRecorder.isTypeSupported(format),
            clock,
            write,
            failed,
          }),
        end() {},
      }),
    });
    const people = [
      person('Ada', { camera: camera.id, voice: voice.id }),
      person('Ben Cohen', {}),
      person('Cyd', { screen: camera.id }),
    ];
    const running = await begin({ title: 'Orchard', shape });
    if (typeof running === 'string') throw new Error(running);
    running.show(people);
    await pause(seconds * 1_000);
    await running.stop();
    await done.promise;
    await context.close();
    return Promise.all(
      files.map(async ({ name, atMs, parts }) => ({ name, atMs, base64: await toBase64(parts) })),
    );
  },
};
