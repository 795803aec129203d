import { describe, expect, it } from 'vitest';
import { coveredFoot } from './covered-foot.ts';

const stage = { width: 1_200, height: 800 };

describe('what the controls cover of a picture', () => {
  it.each([
    ['at the foot of the screen', { x: 400, y: 400, width: 400, height: 400 }, 80],
    ['that ends above them', { x: 400, y: 300, width: 400, height: 420 }, 0],
    ['that ends within them', { x: 400, y: 300, width: 400, height: 450 }, 30],
    ['left of them', { x: 0, y: 400, width: 330, height: 400 }, 0],
    ['right of them', { x: 870, y: 400, width: 330, height: 400 }, 0],
    ['of which they take a corner', { x: 0, y: 400, width: 331, height: 400 }, 80],
    ['too low for a name above them', { x: 400, y: 700, width: 160, height: 100 }, 62],
  ])('%s', (_, rect, covered) => {
    expect(coveredFoot(rect, stage)).toBe(covered);
  });
});
