import { readOneFrame, type FrameDrawing, type Pen, type Points } from './one-frame.ts';
import type { TrackRegistry } from '../rtc/track-registry.ts';

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

const across = 64;
const down = 32;

function areMarksIn(frame: VideoFrame, pen: Pen): boolean {
  const { displayWidth: width, displayHeight: height } = frame;
  // The second line of points: a scaled picture mixes the first with what is beside it.
  pen.drawImage(frame, 0, 1, width, 1, 0, 0, across, 1);
  pen.drawImage(frame, 0, height - 2, width, 1, 0, 1, across, 1);
  pen.drawImage(frame, 0, 0, width, height, 0, 2, across, down);
  return showMarks(pen.getImageData(0, 0, across, 2).data, pen.getImageData(0, 2, across, down).data);
}

/** Looks at one frame of a track. Where nobody may look, nothing is found. */
export const createMarksFinder =
  (drawing: FrameDrawing, tracks: Pick<TrackRegistry, 'get'>) =>
  async (track: string): Promise<boolean> =>
    (await readOneFrame(drawing, tracks.get(track) ?? null, { across, down: down + 2 }, areMarksIn)) ?? false;
