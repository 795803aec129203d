import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** While `isOpen`, a press outside of `inside` closes. */
export function useOutsidePress(
  inside: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = (event: PointerEvent): void => {
      if (event.target instanceof Node && !inside.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, [inside, isOpen, close]);
}
