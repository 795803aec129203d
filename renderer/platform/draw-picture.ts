import type { Clock } from '../../src/base/clock.ts';
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

interface Deps {
  readonly page: FrameTools;
  readonly createWorker: () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;
  readonly clock: Pick<Clock, 'after'>;
  /** In the middle of it. */
  readonly failed: () => void;
}

/** A camera that gives no picture at all is told of by its owner. */
const patienceMs = 5_000;

/** Makes of a camera's track one that a worker draws; undefined where no frame of it comes. Nothing of the first is in it before. */
export async function drawPicture(
  raw: MediaStreamTrack,
  style: DrawnStyle,
  { page, createWorker, clock, failed }: Deps,
): Promise<MediaStreamTrack | undefined> {
  const worker = createWorker();
  // Of frames that wait the newest alone counts.
  const { readable: frames } = new page.MediaStreamTrackProcessor({ track: raw, maxBufferSize: 1 });
  const track = new page.MediaStreamTrackGenerator({ kind: 'video' });
  const drawn = track.writable;
  const order: DrawOrder = { style, frames, drawn };
  const listen = (told: (news: DrawNews) => void): void => {
    worker.addEventListener('message', ({ data }: MessageEvent<DrawNews>) => told(data));
    worker.addEventListener('error', () => told('failed'));
  };
  const begins = new Promise<boolean>((resolve) => {
    listen((news) => resolve(news === 'draws'));
    clock.after(patienceMs, () => resolve(false));
  });
  worker.postMessage(order, [frames, drawn]);
  if (!(await begins) || raw.readyState !== 'live') {
    worker.terminate();
    track.stop();
    return undefined;
  }
  let hasEnded = false;
  tieTracks(track, raw, () => {
    hasEnded = true;
    worker.terminate();
  });
  listen((news) => {
    // A track that is stopped breaks the way through the worker too, and nobody misses it.
    if (news !== 'failed' || hasEnded) return;
    track.stop();
    failed();
    track.dispatchEvent(new Event('ended'));
  });
  return track;
}

export const drawInWorker = (
  raw: MediaStreamTrack,
  style: DrawnStyle,
  deps: Pick<Deps, 'clock' | 'failed'>,
): Promise<MediaStreamTrack | undefined> =>
  drawPicture(raw, style, {
    ...deps,
    page: globalThis as unknown as FrameTools,
    createWorker: () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' }),
  });
