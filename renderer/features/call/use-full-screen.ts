import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

export interface FullScreen {
  readonly isFull: boolean;
  /** The key of the one picture that has the screen to itself; null: the whole call. */
  readonly only: string | null;
  readonly toggle: () => void;
  readonly toggleOnly: (key: string) => void;
}

const isFullNow = (): boolean => document.fullscreenElement !== null;

/** The page rather than the call alone: what is said beside it, such as another ring, has to be seen too. */
async function enter(): Promise<void> {
  if (!isFullNow()) await document.documentElement.requestFullscreen();
}

async function leave(): Promise<void> {
  if (isFullNow()) await document.exitFullscreen();
}

/** The call, or one picture of it, over the whole screen, and back. It ends with the call's place on the screen. */
export function useFullScreen(): FullScreen {
  const [isFull, setIsFull] = useState(isFullNow);
  const [only, setOnly] = useState<string | null>(null);
  // Refused where the system does not allow it: then all stays as it is.
  const go = useCallback((way: Promise<void>): void => void way.catch(() => setOnly(null)), []);
  useLayoutEffect(() => {
    const changed = (): void => {
      setIsFull(isFullNow());
      if (!isFullNow()) setOnly(null);
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      leave().catch(() => {});
    };
  }, []);
  const toggle = useCallback(() => go(isFullNow() ? leave() : enter()), [go]);
  useFullScreenKeys(toggle);
  return {
    isFull,
    only,
    toggle,
    toggleOnly(key) {
      if (isFullNow() && only === key) return go(leave());
      setOnly(key);
      go(enter());
    },
  };
}

/** F11 as everywhere else; Escape leaves, unless it is for something that is open. */
function useFullScreenKeys(toggle: () => void): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.repeat || event.defaultPrevented) return;
      const leaves = event.key === 'Escape' && isFullNow() && !document.querySelector('dialog[open]');
      if (event.key !== 'F11' && !leaves) return;
      event.preventDefault();
      toggle();
    };
    globalThis.addEventListener('keydown', pressed);
    return () => globalThis.removeEventListener('keydown', pressed);
  }, [toggle]);
}
