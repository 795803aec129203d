import { useCallback, useState } from 'preact/hooks';

/** Where the pointer was; by keyboard where the browser says that the row is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface AskedMenu {
  readonly spot: Spot | null;
  /** Of `contextmenu`: a right click, Shift+F10 or the menu key. */
  readonly ask: (event: MouseEvent) => void;
  /** At the lower end of a button. */
  readonly openAt: (button: Element) => void;
  readonly close: () => void;
}

/** What browser and app (`main/windows/edit-menu.ts`) have a menu of their own for, and a dialog that was opened from the row: all behind it is inert. */
const isOthers = (target: Element): boolean =>
  target.closest('input, textarea, a[href^="http"], a[href^="mailto"], dialog') !== null ||
  (getSelection()?.isCollapsed === false && getSelection()?.containsNode(target, true) === true);

/** The menu of a row, asked for at the row itself; it opens once what draws it is there. */
export function useAskedMenu(fetch?: () => Promise<unknown>): AskedMenu {
  const [spot, setSpot] = useState<Spot | null>(null);
  const close = useCallback(() => setSpot(null), []);
  const ask = (event: MouseEvent): void => {
    const { target, currentTarget, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || isOthers(target)) return;
    event.preventDefault();
    // It gets the keyboard back in the end.
    if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true });
    if (fetch)
      void fetch().then(
        () => setSpot({ x, y }),
        () => {},
      );
    else setSpot({ x, y });
  };
  const openAt = (button: Element): void => {
    const { left, right, bottom } = button.getBoundingClientRect();
    setSpot({ x: getComputedStyle(button).direction === 'rtl' ? right : left, y: bottom });
  };
  return { spot, ask, openAt, close };
}
