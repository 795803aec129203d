import { readOneFrame, type FrameDrawing, type Points } from './one-frame.ts';
import type { TrackRegistry } from '../rtc/track-registry.ts';

const size = { across: 16, down: 9 } as const;
/** A dark room has a lamp, a window or the screen's own light somewhere; a shutter has nothing. */
const darkest = 20;

export function isBlackPicture(points: Points): boolean {
  for (let at = 0; at < points.length; at += 4) {
    if (Math.max(points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0) > darkest) return false;
  }
  return points.length > 0;
}

/** Looks at one small frame of a track. Where nobody may look, it is not black. */
export const createBlackFinder =
  (drawing: FrameDrawing, tracks: Pick<TrackRegistry, 'get'>) =>
  async (track: string): Promise<boolean> =>
    (await readOneFrame(drawing, tracks.get(track) ?? null, size, (frame, pen) => {
      pen.drawImage(frame, 0, 0, size.across, size.down);
      return isBlackPicture(pen.getImageData(0, 0, size.across, size.down).data);
    })) ?? false;
