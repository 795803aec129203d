import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { Menu, type MenuProps } from './menu.tsx';
import type { Spot } from './use-asked-menu.ts';
import './menu-at.css';

const edgePx = 8;

/** As near to the spot as the window has room for all of it: beside it, and above where there is none below. */
function place(popup: HTMLElement, { x, y }: Spot): void {
  const { width, height } = popup.getBoundingClientRect();
  const isMirrored = getComputedStyle(popup).direction === 'rtl';
  const left = isMirrored ? x - width : x;
  const top = y + height > innerHeight - edgePx ? y - height : y;
  popup.style.left = `${Math.max(edgePx, Math.min(left, innerWidth - edgePx - width))}px`;
  popup.style.top = `${Math.max(edgePx, Math.min(top, innerHeight - edgePx - height))}px`;
}

/** A menu where it was asked for, over everything, so that no list cuts it off. */
export function MenuAt({ spot, ...menu }: MenuProps & { readonly spot: Spot }) {
  const popup = useRef<HTMLElement | null>(null);
  // Before the menu takes the keyboard, which nothing has that is not shown.
  const show = useCallback((element: HTMLElement | null): void => {
    popup.current = element;
    element?.showPopover();
  }, []);
  // Again whenever what is in it may have changed.
  useLayoutEffect(() => {
    if (popup.current) place(popup.current, spot);
  });
  return (
    <div
      key={`${spot.x} ${spot.y}`}
      ref={show}
      popover="manual"
      class="menu-at"
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Menu {...menu} />
    </div>
  );
}
