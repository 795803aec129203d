import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { moveByKey, rovingItems, type RovingLayout } from './roving.ts';

/** For what is open above the rest: its chosen item, or the first, has the cursor; arrows move, Esc and Tab close. What had the cursor before gets it back. */
export function usePopupKeys(
  popup: RefObject<HTMLElement | null>,
  layout: RovingLayout,
  close: () => void,
): (event: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const items = popup.current ? rovingItems(popup.current) : [];
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
    return () => {
      const isInside = popup.current?.contains(document.activeElement);
      if (isInside && before instanceof HTMLElement) before.focus();
    };
  }, [popup]);

  return (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (popup.current) moveByKey(event, popup.current, layout);
  };
}
