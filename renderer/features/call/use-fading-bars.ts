import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const restMs = 3_000;

const signsOfLife = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'] as const;

/** What somebody is about to use: a menu, what it belongs to, or what the pointer or the keyboard stands on. */
const inUse =
  '[aria-expanded="true"], [role="menu"], :is(.call-header, .call-controls):hover, :is(.call-header, .call-controls) :focus-visible';

const isInUse = (root: HTMLElement | null): boolean =>
  Boolean(root?.querySelector(inUse)) || document.querySelector('dialog[open]') !== null;

/** Whether head and controls of a call are out of sight: nobody has touched anything for a while, and nothing is open. */
export function useFadingBars(root: RefObject<HTMLElement | null>, mayFade: boolean): boolean {
  const [hasFaded, setHasFaded] = useState(false);
  useEffect(() => {
    setHasFaded(false);
    if (!mayFade) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at = '';
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (isInUse(root.current) ? wait() : setHasFaded(true)), restMs);
    };
    const stirred = (event: Event): void => {
      if (event instanceof PointerEvent && event.type === 'pointermove') {
        // What moves below a pointer that rests is told as a movement too.
        const now = `${event.screenX} ${event.screenY}`;
        if (now === at) return;
        at = now;
      }
      setHasFaded(false);
      wait();
    };
    for (const sign of signsOfLife) document.addEventListener(sign, stirred, true);
    wait();
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) document.removeEventListener(sign, stirred, true);
    };
  }, [root, mayFade]);
  return hasFaded;
}
