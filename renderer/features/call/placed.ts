import type { Rect } from '../../../src/base/stage-layout.ts';

/** Where a picture stands, and how much of its foot controls that lie on the pictures cover. */
export interface Place extends Rect {
  readonly covered: number;
}

/** In a smaller picture a name takes less room, so that it hides no face. */
const smallPx = 200;
export const isSmallTile = ({ width }: Rect): boolean => width < smallPx;

/** The style of what stands at a place of the stage. */
export const placed = ({ x, y, width, height, covered }: Place) => ({
  '--from-top': `${y}px`,
  '--covered': `${covered}px`,
  width: `${width}px`,
  height: `${height}px`,
  translate: `${x}px ${y}px`,
});
