import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** A screen, or a popup above it, that goes gives the keyboard back to whatever had it before, where nothing else has taken it. */
export function useFocusBack(screen: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = screen.current;
    return () => {
      if (before instanceof HTMLElement && element?.contains(document.activeElement)) before.focus();
    };
  }, [screen]);
}
