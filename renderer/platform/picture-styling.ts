import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { PictureDeps } from './open-picture.ts';

/** The person's choice, and the worker that draws for those who want it. */
export interface PictureStyling extends PictureDeps {
  /** How often it could not be had. */
  readonly failures: Observable<number>;
}

/** Only Chromium gives pages the frames of a track. */
export const canDraw = (page: object): boolean =>
  'MediaStreamTrackProcessor' in page && 'MediaStreamTrackGenerator' in page;

export function createPictureStyling(
  settings: Observable<Settings>,
  clock: Pick<Clock, 'after'>,
): PictureStyling {
  const failures = createSubject(0);
  const failed = (): void => failures.set(failures.getState() + 1);
  return {
    style: () => settings.getState().cameraStyle,
    async draw(raw, style) {
      try {
        const { drawInWorker } = await import('./draw-picture.ts');
        return await drawInWorker(raw, style, { clock, failed });
      } catch {
        return undefined;
      }
    },
    failed,
    failures,
  };
}
