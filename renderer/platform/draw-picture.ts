import type { DrawnStyle } from './open-picture.ts';
import { tieTracks } from './tie-tracks.ts';

/** Of the page to its worker. */
export interface DrawOrder {
  readonly style: DrawnStyle;
  readonly frames: ReadableStream<VideoFrame>;
  readonly drawn: WritableStream<VideoFrame>;
}

/** Of the worker to its page: the first frame is drawn; or no more are. */
export type DrawNews = 'draws' | 'failed';

/** Media Capture from DOM Elements' older draft, which Chromium has. */
interface FrameTools {
  readonly MediaStreamTrackProcessor: new (of: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator: new (of: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** A camera that gives no picture at all is told of by its owner. */
const patienceMs = 5_000;

/** Makes of a camera's track one that a worker draws; undefined where no frame of it comes. Nothing of the first is in it before. */
export async function drawPicture(
  raw: MediaStreamTrack,
  style: DrawnStyle,
  /** In the middle of it. */
  failed: () => void,
): Promise<MediaStreamTrack | undefined> {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as unknown as FrameTools;
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  // Of frames that wait the newest alone counts.
  const { readable: frames } = new MediaStreamTrackProcessor({ track: raw, maxBufferSize: 1 });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const drawn = track.writable;
  const order: DrawOrder = { style, frames, drawn };
  const begins = new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DrawNews>) => resolve(data === 'draws'));
    worker.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), patienceMs);
  });
  worker.postMessage(order, [frames, drawn]);
  if (!(await begins) || raw.readyState !== 'live') {
    worker.terminate();
    track.stop();
    return undefined;
  }
  const end = (): void => worker.terminate();
  tieTracks(track, raw, end);
  const broken = (): void => {
    track.stop();
    failed();
    track.dispatchEvent(new Event('ended'));
  };
  worker.addEventListener('error', broken);
  worker.addEventListener('message', ({ data }: MessageEvent<DrawNews>) => {
    if (data === 'failed') broken();
  });
  return track;
}
