/** In CSS pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Box {
  readonly x: number;
  readonly y: number;
}

interface GridLayout extends Box {
  readonly columns: number;
  readonly rows: number;
}

/** A face is cut a little rather than framed by nothing: from nearly square to a little wider than 16:9. */
const [slimmest, widest] = [1.2, 1.8];

/** In a tall window they may stand upright, as a telephone shows them; not in a column beside a large one. */
const [upright, uprightFromPx] = [0.75, 280];
const slimmestIn = ({ width, height }: Box): number =>
  height > width && width >= uprightFromPx ? upright : slimmest;

/** The largest picture of a fit shape in a place. */
function pictureIn({ width, height }: Box, slimmest: number): Box {
  if (width > height * widest) return { width: Math.floor(height * widest), height: Math.floor(height) };
  if (width < height * slimmest) return { width: Math.floor(width), height: Math.floor(width / slimmest) };
  return { width: Math.floor(width), height: Math.floor(height) };
}

const gridWith = (columns: number, count: number, box: Box, gap: number): GridLayout => {
  const rows = Math.ceil(count / columns);
  const width = Math.max(0, (box.width - gap * (columns - 1)) / columns);
  const height = Math.max(0, (box.height - gap * (rows - 1)) / rows);
  return { columns, rows, ...pictureIn({ width, height }, slimmestIn(box)) };
};

const areaOf = ({ width, height }: Box): number => width * height;

/** How `count` pictures of one size fill a place best. Of equals the one with fewer rows, which looks calmer. */
export function gridOf(count: number, box: Box, gap: number): GridLayout {
  const wanted = Math.max(1, count);
  const grids = Array.from({ length: wanted }, (_, index) => gridWith(wanted - index, wanted, box, gap));
  return grids.reduce((best, grid) => (areaOf(grid) > areaOf(best) ? grid : best));
}

/** `count` things in a row take so much. */
const extent = (count: number, each: number, gap: number): number => count * each + (count - 1) * gap;

/** Where each picture of a grid stands; the grid and its last row are in the middle of their place. */
export function gridRects(count: number, place: Rect, gap: number): Rect[] {
  const { columns, rows, width, height } = gridOf(count, place, gap);
  const top = place.y + (place.height - extent(rows, height, gap)) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = place.x + (place.width - extent(inRow, width, gap)) / 2;
    return {
      x: Math.round(left + (index % columns) * (width + gap)),
      y: Math.round(top + row * (height + gap)),
      width,
      height,
    };
  });
}

interface FocusLayout {
  readonly large: Rect;
  readonly others: readonly Rect[];
}

/** The part of the place that goes to those who are not large. */
const [columnShare, rowShare, columnMostPx] = [0.2, 0.28, 240];

/** One picture large and the others beside it: in a column where the place is wide, below it where that is high. */
export function focusOf(others: number, { width, height }: Box, gap: number): FocusLayout {
  if (others === 0) return { large: { x: 0, y: 0, width, height }, others: [] };
  if (width >= 560 && width > height * 1.2) {
    const wished = { width: Math.min(columnMostPx, width * columnShare), height };
    const grid = gridOf(others, wished, gap);
    const column = extent(grid.columns, grid.width, gap);
    const rest = width - column - gap;
    return {
      large: { x: 0, y: 0, width: rest, height },
      others: gridRects(others, { x: rest + gap, y: 0, width: column, height }, gap),
    };
  }
  const grid = gridOf(others, { width, height: height * rowShare }, gap);
  const row = extent(grid.rows, grid.height, gap);
  const rest = height - row - gap;
  return {
    large: { x: 0, y: 0, width, height: rest },
    others: gridRects(others, { x: 0, y: rest + gap, width, height: row }, gap),
  };
}
