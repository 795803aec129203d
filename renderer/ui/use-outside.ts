import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** While `isOpen`, a press outside of `inside` closes; but not one on the button that opened it, which closes it itself. */
export function useOutsidePress(
  inside: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  // From the moment it can be seen: a press may follow at once.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const pressed = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || inside.current?.contains(event.target)) return;
      if (!event.target.closest('[aria-haspopup][aria-expanded="true"]')) close();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, [inside, isOpen, close]);
}
