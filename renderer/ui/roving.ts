/**
 * Moving through a list, a menu or a grid by keys. The container has one tab stop; inside it the arrows move. Items carry
 * `data-roving`, which is where the order comes from.
 */
export type RovingLayout = 'vertical' | 'horizontal' | 'grid';

/** Where a key leads from `index`; null when the key is not for moving. */
export function indexAfterKey(
  key: string,
  index: number,
  count: number,
  layout: RovingLayout,
  columns = 1,
): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = stepOf(key, layout, columns);
  if (step === null) return null;
  const next = index + step;
  if (layout === 'grid') return next < 0 || next >= count ? index : next;
  return (next + count) % count;
}

function stepOf(key: string, layout: RovingLayout, columns: number): number | null {
  const sideways = layout !== 'vertical';
  const upright = layout !== 'horizontal';
  if (key === 'ArrowDown' && upright) return layout === 'grid' ? columns : 1;
  if (key === 'ArrowUp' && upright) return layout === 'grid' ? -columns : -1;
  if (key === 'ArrowRight' && sideways) return 1;
  if (key === 'ArrowLeft' && sideways) return -1;
  return null;
}

export const rovingItems = (container: Element): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-roving]'),
];

/** How many items stand in the first row: the ones that share its top. */
function columnsOf(items: readonly HTMLElement[]): number {
  const top = items[0]?.offsetTop;
  const second = items.findIndex((item) => item.offsetTop !== top);
  return second === -1 ? Math.max(1, items.length) : second;
}

/** Handles a key pressed inside `container`; true when the focus moved. */
export function moveByKey(event: KeyboardEvent, container: Element, layout: RovingLayout): boolean {
  const items = rovingItems(container);
  const index = items.findIndex((item) => item.contains(document.activeElement));
  const isMirrored = getComputedStyle(container).direction === 'rtl';
  const next = indexAfterKey(mirrored(event.key, isMirrored), index, items.length, layout, columnsOf(items));
  if (next === null) return false;
  event.preventDefault();
  items[next]?.focus();
  return true;
}

function mirrored(key: string, isMirrored: boolean): string {
  if (!isMirrored) return key;
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}
