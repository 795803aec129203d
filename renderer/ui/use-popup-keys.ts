import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { moveByKey, rovingItems, type RovingLayout } from './roving.ts';
import { useFocusBack } from './use-focus-back.ts';

/** For what is open above the rest: its chosen item, or the first, has the cursor; arrows move, Esc and Tab close. What had the cursor before gets it back. */
export function usePopupKeys(
  popup: RefObject<HTMLElement | null>,
  layout: RovingLayout,
  close: () => void,
): (event: KeyboardEvent) => void {
  // First: the next one takes the cursor.
  useFocusBack(popup);
  useLayoutEffect(() => {
    const items = popup.current ? rovingItems(popup.current) : [];
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
  }, [popup]);

  return (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (popup.current) moveByKey(event, popup.current, layout);
  };
}
