import { describe, expect, it } from 'vitest';
import { focusOf, gridOf, gridRects, type Box, type Rect } from './stage-layout.ts';

const wide = { width: 1_160, height: 600 };
const square = { width: 700, height: 640 };
const tall = { width: 340, height: 560 };
const low = { width: 900, height: 260 };
const gap = 8;
const places = [wide, square, tall, low, { width: 200, height: 900 }, { width: 1_900, height: 300 }];
const cases = places.flatMap((box) => Array.from({ length: 8 }, (_, index) => [index + 1, box] as const));

const isInside = ({ x, y, width, height }: Rect, box: Box): boolean =>
  x >= 0 && y >= 0 && x + width <= box.width + 1 && y + height <= box.height + 1;

const areApart = (a: Rect, b: Rect): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const expectApart = (rects: readonly Rect[]): void => {
  for (const [index, rect] of rects.entries()) {
    for (const other of rects.slice(index + 1)) expect([rect, other, areApart(rect, other)]).toContain(true);
  }
};

describe('the grid', () => {
  it.each([
    [1, wide, 1, 1],
    [2, wide, 2, 1],
    [3, wide, 2, 2],
    [4, wide, 2, 2],
    [5, wide, 3, 2],
    [6, wide, 3, 2],
    [7, wide, 3, 3],
    [8, wide, 3, 3],
    [2, square, 1, 2],
    [3, square, 2, 2],
    [6, square, 2, 3],
    [2, tall, 1, 2],
    [3, tall, 1, 3],
    [4, tall, 2, 2],
    [6, tall, 2, 3],
    [8, tall, 2, 4],
  ])('%i in %o: %i columns, %i rows', (count, box, columns, rows) => {
    expect(gridOf(count, box, gap)).toMatchObject({ columns, rows });
  });

  it.each(cases)('%i in %o: apart, inside, in the shape of a picture', (count, box) => {
    const rects = gridRects(count, { x: 0, y: 0, ...box }, gap);
    expect(rects).toHaveLength(count);
    expectApart(rects);
    for (const rect of rects) {
      expect(isInside(rect, box)).toBe(true);
      expect(rect.width / rect.height).toBeGreaterThan(box === tall ? 0.74 : 1.15);
      expect(rect.width / rect.height).toBeLessThan(1.85);
    }
  });

  it.each(cases)('%i in %o: no other number of columns makes them larger', (count, box) => {
    const chosen = gridOf(count, box, gap);
    for (let columns = 1; columns <= count; columns += 1) {
      const rows = Math.ceil(count / columns);
      const width = (box.width - gap * (columns - 1)) / columns;
      const height = (box.height - gap * (rows - 1)) / rows;
      if (width <= 0 || height <= 0) continue;
      const [slimmest, widest] = [box === tall ? 0.75 : 1.2, 1.8];
      const fit =
        Math.floor(Math.min(width, height * widest)) * Math.floor(Math.min(height, width / slimmest));
      expect(chosen.width * chosen.height).toBeGreaterThanOrEqual(fit);
    }
  });

  it('has its last row in the middle', () => {
    const [first, second, third] = gridRects(3, { x: 0, y: 0, ...wide }, gap);
    const middle = ((first?.x ?? 0) + (second?.x ?? 0)) / 2;
    expect(Math.abs((third?.x ?? 0) - middle)).toBeLessThanOrEqual(1);
  });

  it('of no place is nothing', () => {
    expect(gridOf(3, { width: 0, height: 0 }, gap)).toMatchObject({ width: 0, height: 0 });
  });
});

describe('one large, the others beside it', () => {
  it.each(cases)('%i in %o: apart, inside, and the large one larger than all', (others, box) => {
    const layout = focusOf(others, box, gap);
    const all = [layout.large, ...layout.others];
    expectApart(all);
    for (const rect of all) expect(isInside(rect, box)).toBe(true);
    for (const { width, height } of layout.others) {
      expect(layout.large.width * layout.large.height).toBeGreaterThan(width * height);
    }
  });

  it.each([
    ['right', wide],
    ['right', low],
    ['below', square],
    ['below', tall],
  ] as const)('they stand %s in %o', (side, box) => {
    const { large, others } = focusOf(3, box, gap);
    const isRight = others.every(({ x }) => x >= large.width);
    expect(isRight).toBe(side === 'right');
  });

  it('alone it has all', () => {
    expect(focusOf(0, wide, gap)).toEqual({ large: { x: 0, y: 0, ...wide }, others: [] });
  });
});
