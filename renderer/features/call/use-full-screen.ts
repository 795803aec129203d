import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The call over the whole screen, and back. */
export function useFullScreen(element: RefObject<HTMLElement | null>): {
  readonly isFull: boolean;
  readonly toggle: () => void;
} {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const changed = (): void => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = (): void => {
    // Refused where the system does not allow it: then all stays as it is.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : element.current?.requestFullscreen();
    done?.catch(() => {});
  };
  return { isFull, toggle };
}
