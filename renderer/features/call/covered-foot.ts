import type { Box, Rect } from '../../../src/base/stage-layout.ts';

/** How high the controls are where they lie on the pictures, with the space around them. */
export const controlsPx = 80;
/** They take the middle of the foot: at their widest so much. */
const controls = { width: 540, height: controlsPx };
/** A name, and the space around it, stays within its picture. */
const namePx = 38;

/** How much of the foot of a picture the controls lie on, so that its name can stand above them. */
export function coveredFoot({ x, y, width, height }: Rect, stage: Box): number {
  const left = (stage.width - controls.width) / 2;
  if (x + width <= left || x >= left + controls.width) return 0;
  const covered = controls.height - (stage.height - y - height);
  return Math.max(0, Math.min(covered, height - namePx));
}
