import type { TrackRegistry } from './track-registry.ts';

/** Red, green, blue and opacity of one point after the other. */
type Points = ArrayLike<number>;

/** The border of the window over a shared screen (features/call/share/marks-on-screen.css). */
const border = [42, 161, 152] as const;
/** Colours lose half of their sharpness on the way. */
const nearBy = 48;
/** Of the two edges that are looked at: something else may lie over the border. */
const mostOfIt = 0.7;
const darkest = 8;

function partOf(points: Points, isMeant: (red: number, green: number, blue: number) => boolean): number {
  let meant = 0;
  for (let at = 0; at < points.length; at += 4) {
    if (isMeant(points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0)) meant += 1;
  }
  return meant / (points.length / 4);
}

const isBorder = (...colour: readonly [number, number, number]): boolean =>
  colour.every((part, at) => Math.abs(part - (border[at] ?? 0)) <= nearBy);
const isBlack = (...colour: readonly [number, number, number]): boolean => Math.max(...colour) <= darkest;

/** A window that is captured after all shows its border, or makes everything below it black. */
export const showMarks = (edges: Points, whole: Points): boolean =>
  partOf(edges, isBorder) >= mostOfIt || partOf(whole, isBlack) === 1;

interface FrameDrawing {
  readonly MediaStreamTrackProcessor?: new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly OffscreenCanvas: typeof OffscreenCanvas;
}

const across = 64;
const down = 32;

function pointsOf(
  frame: VideoFrame,
  Canvas: typeof OffscreenCanvas,
): { edges: Points; whole: Points } | null {
  const { displayWidth: width, displayHeight: height } = frame;
  const pen = new Canvas(across, down + 2).getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  // The second line of points: a scaled picture mixes the first with what is beside it.
  pen.drawImage(frame, 0, 1, width, 1, 0, 0, across, 1);
  pen.drawImage(frame, 0, height - 2, width, 1, 0, 1, across, 1);
  pen.drawImage(frame, 0, 0, width, height, 0, 2, across, down);
  return { edges: pen.getImageData(0, 0, across, 2).data, whole: pen.getImageData(0, 2, across, down).data };
}

/** Looks at one frame of a track. Where nobody may look, nothing is found. */
export function createMarksFinder(
  { MediaStreamTrackProcessor: Processor, OffscreenCanvas: Canvas }: FrameDrawing,
  tracks: Pick<TrackRegistry, 'get'>,
): (track: string) => Promise<boolean> {
  return async (name) => {
    const track = tracks.get(name);
    if (!Processor || !track) return false;
    const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader();
    const { value: frame } = await reader.read();
    const points = frame ? pointsOf(frame, Canvas) : null;
    frame?.close();
    await reader.cancel();
    return points !== null && showMarks(points.edges, points.whole);
  };
}
