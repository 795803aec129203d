import type { Rect } from './stage-layout.ts';

/** The style of what stands at a place of the stage. */
export const placed = ({ x, y, width, height }: Rect) => ({
  '--from-top': `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
  translate: `${x}px ${y}px`,
});
