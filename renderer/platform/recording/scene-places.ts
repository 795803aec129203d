import { focusOf, gridRects, type Rect } from '../../../src/base/stage-layout.ts';
import type { Scene, SceneFace } from './scene.ts';

/** Every device plays it, and text in a share can be read. */
export const frameSize = { width: 1_280, height: 720 } as const;
/** Above it stand the title and the time. */
export const titleHeight = 40;
const [edge, gap] = [12, 8];

export interface Placed {
  readonly face: SceneFace;
  /** The track whose picture it is; null: the person without one. */
  readonly track: string | null;
  /** All of it is to be seen: nothing of a share may be cut off. */
  readonly isWhole: boolean;
  readonly at: Rect;
}

const stage: Rect = {
  x: edge,
  y: titleHeight,
  width: frameSize.width - 2 * edge,
  height: frameSize.height - titleHeight - edge,
};

const within = ({ x, y, ...size }: Rect): Rect => ({ x: stage.x + x, y: stage.y + y, ...size });

/** Where each picture stands: people in a grid; beside what somebody shares, where that is. */
export function placesIn({ faces }: Scene): Placed[] {
  const people = faces.map((face) => ({ face, track: face.camera, isWhole: false }));
  const shares = faces
    .filter(({ screen }) => screen !== null)
    .map((face) => ({ face, track: face.screen, isWhole: true }));
  if (shares.length === 0) {
    const rects = gridRects(people.length, stage, gap);
    return people.flatMap((one, index) => {
      const at = rects[index];
      return at ? [{ ...one, at }] : [];
    });
  }
  const { large, others } = focusOf(people.length, stage, gap);
  const sharePlaces = gridRects(shares.length, within(large), gap);
  const fullShare = shares.length === 1 ? [within(large)] : sharePlaces;
  return [
    ...shares.flatMap((one, index) => {
      const at = fullShare[index];
      return at ? [{ ...one, at }] : [];
    }),
    ...people.flatMap((one, index) => {
      const at = others[index];
      return at ? [{ ...one, at: within(at) }] : [];
    }),
  ];
}
