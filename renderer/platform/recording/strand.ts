import type { Clock } from '../../../src/base/clock.ts';
import type { Composition } from './compose-scene.ts';
import type { VoiceMix } from './mix-voices.ts';
import type { FilmLook, Scene } from './scene.ts';

/** One film on its way to the disk. */
export interface Strand {
  show(scene: Scene, voices: ReadonlySet<string>): void;
  /** Done when its last piece is written. */
  stop(): Promise<void>;
}

interface Deps {
  readonly look: FilmLook;
  readonly compose: (failed: () => void) => Composition;
  readonly mix: () => VoiceMix;
  readonly createStream: (tracks: MediaStreamTrack[]) => MediaStream;
  readonly createRecorder: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
  readonly canRecord: (format: string) => boolean;
  readonly clock: Pick<Clock, 'after'>;
  /** One after the other. Never rejects. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly failed: () => void;
}

/** What a crash may cost. Chromium's own slices come seconds late where several are recorded, so each is asked for. */
const sliceMs = 1_000;
/** A disk that is so far behind does not catch up. */
const mostWaitingBytes = 64 * 1024 * 1024;
const bits = { videoBitsPerSecond: 2_500_000, audioBitsPerSecond: 128_000 } as const;
/** For who cuts it: more than anybody in the call is sent. */
const bareBits = { videoBitsPerSecond: 8_000_000, audioBitsPerSecond: 192_000 } as const;
/**
 * H.264 first: of a picture of this size Chromium's VP8 takes twice the computer's time and loses most frames where several are recorded
 * (docs/decisions/0031). Not every browser has it. Its level says how large a picture may be: 3.1 up to 720 lines, 5.1 up to 2160.
 */
const formatsOf = ({ width, height }: FilmLook): string[] => {
  const level = width * height <= 1_280 * 720 ? '1F' : '33';
  return [`video/x-matroska;codecs=avc1.42E0${level},opus`, 'video/webm;codecs=vp8,opus'];
};
/** Chromium's; others put key frames where they like. A player can go to each of them. */
type Options = MediaRecorderOptions & { readonly videoKeyFrameIntervalDuration: number };

/** Begins at once. */
export function openStrand(deps: Deps): Strand {
  const undo: (() => void)[] = [];
  try {
    return open(deps, undo);
  } catch (error) {
    for (const end of undo) end();
    throw error;
  }
}

function open(deps: Deps, undo: (() => void)[]): Strand {
  const composition = deps.compose(deps.failed);
  undo.push(composition.end);
  const mix = deps.mix();
  undo.push(mix.end);
  const mimeType = formatsOf(deps.look).find((format) => deps.canRecord(format)) ?? '';
  const options: Options = {
    ...(deps.look.isBare ? bareBits : bits),
    mimeType,
    videoKeyFrameIntervalDuration: 2_000,
  };
  const recorder = deps.createRecorder(deps.createStream([composition.track, mix.track]), options);
  let cancel = (): void => {};
  const ask = (): void => {
    cancel = deps.clock.after(sliceMs, () => {
      if (recorder.state === 'recording') recorder.requestData();
      ask();
    });
  };
  let written = Promise.resolve();
  let waitingBytes = 0;
  let isStopping = false;

  const take = async (piece: Blob): Promise<void> => {
    const bytes = new Uint8Array(await piece.arrayBuffer());
    await deps.write(bytes);
    waitingBytes -= piece.size;
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    waitingBytes += data.size;
    if (waitingBytes > mostWaitingBytes) deps.failed();
    else written = written.then(() => take(data)).catch(deps.failed);
  });
  recorder.addEventListener('error', deps.failed);
  const hasStopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => {
      // By itself, as when it cannot go on.
      if (!isStopping) deps.failed();
      resolve();
    });
  });
  recorder.start();
  ask();

  return {
    show(scene, voices) {
      if (isStopping) return;
      composition.show(scene);
      mix.play(voices);
    },
    async stop() {
      cancel();
      isStopping = true;
      if (recorder.state !== 'inactive') recorder.stop();
      await hasStopped;
      composition.end();
      mix.end();
      await written;
    },
  };
}
