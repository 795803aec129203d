import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * What mends the line goes once it is mended, perhaps under the finger: the keyboard then stays at the service's name, where nothing
 * else has taken it.
 */
export function useFocusStays(goes: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = goes.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // What takes its place is not drawn yet.
      queueMicrotask(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('.service-search')?.focus();
      });
    };
  }, [goes]);
}
