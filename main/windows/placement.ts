import * as v from 'valibot';

const whole = v.pipe(v.number(), v.safeInteger());
const size = v.pipe(whole, v.minValue(1), v.maxValue(100_000));

/** A rectangle on the desktop, in Electron's device-independent pixels. */
const bounds = v.object({ x: whole, y: whole, width: size, height: size });
type Bounds = v.InferOutput<typeof bounds>;

/** What is remembered of the main window. */
export const windowMemory = v.object({ bounds, isMaximized: v.boolean() });
export type WindowMemory = v.InferOutput<typeof windowMemory>;

export interface DisplayArea {
  readonly bounds: Bounds;
  readonly workArea: Bounds;
}

/** This much of the window has to be on a display, else it could not be dragged back. */
const graspPx = 80;

const overlap = (aStart: number, aLength: number, bStart: number, bLength: number): number =>
  Math.min(aStart + aLength, bStart + bLength) - Math.max(aStart, bStart);

export const isReachable = (window: Bounds, { workArea }: DisplayArea): boolean =>
  overlap(window.x, window.width, workArea.x, workArea.width) >= graspPx &&
  overlap(window.y, window.height, workArea.y, workArea.height) >= graspPx &&
  window.y >= workArea.y - graspPx;

/** The remembered place, or nothing when its display is gone: then the system chooses. */
export const placeRemembered = (
  memory: WindowMemory | undefined,
  displays: readonly DisplayArea[],
): Bounds | undefined =>
  memory && displays.some((display) => isReachable(memory.bounds, display)) ? memory.bounds : undefined;

const contains = ({ x, y, width, height }: Bounds, point: { x: number; y: number }): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;

/** Where the person works, judged by the cursor. */
export const displayAt = (
  displays: readonly DisplayArea[],
  cursor: { x: number; y: number },
): DisplayArea | undefined => displays.find((candidate) => contains(candidate.bounds, cursor)) ?? displays[0];

/** Good for as long as the display stands where it does. */
export const nameOfDisplay = ({ bounds: { x, y, width, height } }: DisplayArea): string =>
  `${width}x${height} at ${x},${y}`;

const fromEdgePx = 24;

/** Below on the right: the place where one looks least. */
export const inCorner = (
  { width, height }: { width: number; height: number },
  { workArea }: DisplayArea,
): Bounds => ({
  x: workArea.x + workArea.width - width - fromEdgePx,
  y: workArea.y + workArea.height - height - fromEdgePx,
  width,
  height,
});

/**
 * In the middle, below the top edge, of the display where the person works, judged by the cursor. Not in a corner: there,
 * or at the very top, desktops show their notifications, and the one of this call would lie over it.
 */
export function placePopup(
  { width, height }: { width: number; height: number },
  displays: readonly DisplayArea[],
  cursor: { x: number; y: number },
): Bounds | undefined {
  const display = displayAt(displays, cursor);
  if (!display) return undefined;
  const { workArea } = display;
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  return { x, y: workArea.y + Math.round(workArea.height / 6), width, height };
}

/** In the middle, above the lower edge, where the cursor is: away from the ring and from most notifications. */
export function placeCard(
  { width, height }: { width: number; height: number },
  displays: readonly DisplayArea[],
  cursor: { x: number; y: number },
): Bounds | undefined {
  const display = displays.find((candidate) => contains(candidate.bounds, cursor)) ?? displays[0];
  if (!display) return undefined;
  const { workArea } = display;
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  const y = workArea.y + workArea.height - height - Math.round(workArea.height / 10);
  return { x, y, width, height };
}
