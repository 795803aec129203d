import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Framing, Settings } from '../../../src/bridge/settings.ts';
import type { FrameDrawing } from './one-frame.ts';
import type { Drawing, PictureDeps, PictureLoss } from './open-picture.ts';

/** What was wanted of the picture and is not done. */
export interface LostPicture {
  readonly why: PictureLoss;
  /** Something was to be hidden, so nothing is sent. */
  readonly hides: boolean;
}

/** The person's choice, and the worker that draws for those who want it. */
export interface PictureStyling extends PictureDeps {
  /** Another one each time; null before the first. */
  readonly losses: Observable<LostPicture | null>;
}

const zooms: Readonly<Record<Framing, number>> = { whole: 1, nearer: 1.3, nearest: 1.6 };

/** Only Chromium gives pages the frames of a track. */
export const canDraw = (page: object): boolean =>
  'MediaStreamTrackProcessor' in page && 'MediaStreamTrackGenerator' in page;

export function createPictureStyling(
  settings: Observable<Settings>,
  clock: Pick<Clock, 'after'>,
  page: FrameDrawing,
): PictureStyling {
  const losses = createSubject<LostPicture | null>(null);
  const lost = ({ style }: Drawing, why: PictureLoss): void => losses.set({ why, hides: style !== 'plain' });
  return {
    look() {
      const { cameraStyle: style, helpsLight, framing } = settings.getState();
      return { style, helpsLight, zoom: zooms[framing] };
    },
    async brighten(raw, asked) {
      try {
        const { brightenCamera, findMean } = await import('../devices/camera-light.ts');
        return await brightenCamera(raw, asked, { clock, meanOf: () => findMean(page, raw) });
      } catch {
        return false;
      }
    },
    async draw(raw, drawing) {
      try {
        const { drawInWorker } = await import('./draw-picture.ts');
        return await drawInWorker(raw, drawing, { clock, lost: (why) => lost(drawing, why) });
      } catch {
        return undefined;
      }
    },
    lost,
    losses,
  };
}
