import type { Clock } from '../../../src/base/clock.ts';
import { great, ordinary, watchPace, type FramePace } from './frame-pace.ts';
import type { Drawing, PictureLoss } from './open-picture.ts';
import { tieTracks } from '../rtc/tie-tracks.ts';

/** Of the page to its worker. */
export interface DrawOrder {
  readonly drawing: Drawing;
  readonly frames: ReadableStream<VideoFrame>;
  readonly drawn: WritableStream<VideoFrame>;
}

/** Of the worker to its page: the first frame is drawn; so many have been taken; no more are. */
export type DrawNews = 'draws' | number | 'failed';

/** Media Capture from DOM Elements' older draft, which Chromium has. */
interface FrameTools {
  readonly MediaStreamTrackProcessor: new (of: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator: new (of: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** MediaStreamTrack Statistics, which Chromium has for devices. */
type CountedTrack = MediaStreamTrack & { readonly stats?: { readonly deliveredFrames?: number } };

interface Deps {
  readonly page: FrameTools;
  readonly createWorker: () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;
  readonly clock: Pick<Clock, 'after'>;
  /** In the middle of it. */
  readonly lost: (why: PictureLoss) => void;
}

/** A camera that gives no picture at all is told of by its owner. */
const patienceMs = 5_000;

/** Makes of a camera's track one that a worker draws; undefined where no frame of it comes. Nothing of the first is in it before. */
export async function drawPicture(
  raw: CountedTrack,
  drawing: Drawing,
  { page, createWorker, clock, lost }: Deps,
): Promise<MediaStreamTrack | undefined> {
  const worker = createWorker();
  // Of frames that wait the newest alone counts.
  const { readable: frames } = new page.MediaStreamTrackProcessor({ track: raw, maxBufferSize: 1 });
  const track = new page.MediaStreamTrackGenerator({ kind: 'video' });
  const drawn = track.writable;
  const order: DrawOrder = { drawing, frames, drawn };
  let pace: FramePace | null = null;
  const listen = (told: (news: 'draws' | 'failed') => void): void => {
    worker.addEventListener('message', ({ data }: MessageEvent<DrawNews>) => {
      if (typeof data === 'number') pace?.took(data);
      else told(data);
    });
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
  let isOver = false;
  const end = (why: PictureLoss): void => {
    // A track that is stopped breaks the way through the worker too, and nobody misses it.
    if (isOver) return;
    isOver = true;
    pace?.end();
    // What is plain stays until the camera is open as it is: nobody sees a gap.
    if (drawing.style !== 'plain') track.stop();
    lost(why);
    if (drawing.style !== 'plain') track.dispatchEvent(new Event('ended'));
  };
  tieTracks(track, raw, () => {
    isOver = true;
    pace?.end();
    worker.terminate();
  });
  listen((news) => {
    if (news === 'failed') end('failed');
  });
  const arrived = (): number | undefined => raw.stats?.deliveredFrames;
  // What stands still keeps up with anything.
  if (drawing.style !== 'still') {
    const patience = drawing.style === 'plain' ? ordinary : great;
    pace = watchPace({ clock, arrived, slow: () => end('slow'), patience });
  }
  return track;
}

export const drawInWorker = (
  raw: MediaStreamTrack,
  drawing: Drawing,
  deps: Pick<Deps, 'clock' | 'lost'>,
): Promise<MediaStreamTrack | undefined> =>
  drawPicture(raw, drawing, {
    ...deps,
    page: globalThis as unknown as FrameTools,
    createWorker: () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' }),
  });
