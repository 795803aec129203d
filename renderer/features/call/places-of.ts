import { controlsPx, coveredFoot } from './covered-foot.ts';
import type { Place } from './placed.ts';
import { focusOf, gridRects, type Box, type Rect } from '../../../src/base/stage-layout.ts';
import type { Arrangement } from './tiles.ts';

const gapPx = 8;

/** More of a face than this is not to be hidden, not even for as long as the controls are there. */
const mostCovered = 1 / 3;

function rectsOf({ large, others }: Arrangement, box: Box): [string, Rect][] {
  const withKeys = (rects: readonly Rect[]): [string, Rect][] =>
    others.flatMap(({ key }, index) => {
      const rect = rects[index];
      return rect ? [[key, rect]] : [];
    });
  if (large === null) return withKeys(gridRects(others.length, { x: 0, y: 0, ...box }, gapPx));
  const focus = focusOf(others.length, box, gapPx);
  return [[large.key, focus.large], ...withKeys(focus.others)];
}

/** Where each picture stands, by its key. `areControlsOver`: they lie on the pictures, and small ones stand above them. */
export function placesOf(arranged: Arrangement, box: Box, areControlsOver: boolean): Map<string, Place> {
  if (box.width === 0) return new Map();
  const rects = rectsOf(arranged, box);
  if (!areControlsOver) return new Map(rects.map(([key, rect]) => [key, { ...rect, covered: 0 }]));
  const isHidden = rects.some(([, rect]) => coveredFoot(rect, box) > rect.height * mostCovered);
  const free = isHidden ? rectsOf(arranged, { ...box, height: box.height - controlsPx }) : rects;
  return new Map(free.map(([key, rect]) => [key, { ...rect, covered: coveredFoot(rect, box) }]));
}
