import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So near to an end counts as being there. */
const nearPx = 32;
const nearTopPx = 400;

const isNearEnd = (list: HTMLElement): boolean =>
  list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;

interface Scroll {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  readonly scrolled: () => void;
  readonly toEnd: () => void;
}

interface Content {
  /** Changes when older messages came in above. */
  readonly first: string | undefined;
  /** Changes when something was added below. */
  readonly last: string | undefined;
  /** Own messages bring the reader back to the end. */
  readonly isLastOwn: boolean;
  /** What is held goes on to the newest message; otherwise its end is not the end. */
  readonly isNewest: boolean;
  /** The message to bring into sight. */
  readonly target: { readonly seq: number; readonly times: number } | null;
  readonly mayLoadOlder: boolean;
  readonly mayLoadNewer: boolean;
  readonly loadOlder: () => void;
  readonly loadNewer: () => void;
}

/**
 * Keeps a reader where they are: at the end while at the end, and at the same message when older ones come in above it.
 * (The browser's own scroll anchoring does nothing at the very top, which is where loading happens.)
 */
export function useScroll(content: Content): Scroll {
  const list = useRef<HTMLDivElement>(null);
  const aimedAt = useRef<Content['target']>(null);
  const isNewest = useRef(true);
  isNewest.current = content.isNewest;
  const [isAtEnd, setIsAtEnd] = useState(true);
  const drawn = useRef({ height: 0, seenPx: 0, isAtEnd: true, first: content.first, last: content.last });

  const settle = (element: HTMLElement): void => {
    const atEnd = isNearEnd(element);
    const { scrollHeight: height, clientHeight: seenPx } = element;
    drawn.current = { height, seenPx, isAtEnd: atEnd, first: content.first, last: content.last };
    setIsAtEnd(atEnd);
    if (content.mayLoadOlder && element.scrollTop < nearTopPx) content.loadOlder();
    const belowPx = height - element.scrollTop - seenPx;
    if (content.mayLoadNewer && belowPx < nearTopPx) content.loadNewer();
  };

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const { height, isAtEnd, first, last } = drawn.current;
    const saidSomething = content.isLastOwn && content.last !== last;
    const isNewTarget = content.target !== null && content.target !== aimedAt.current;
    aimedAt.current = content.target;
    const aim = isNewTarget ? element.querySelector(`[data-seq="${content.target?.seq}"]`) : null;
    if (aim instanceof HTMLElement) {
      aim.scrollIntoView({ block: 'center' });
      aim.focus({ preventScroll: true });
    } else if (content.isNewest && (isAtEnd || saidSomething)) element.scrollTop = element.scrollHeight;
    else if (content.first !== first) element.scrollTop += element.scrollHeight - height;
    settle(element);
  }, [content.first, content.last, content.mayLoadOlder, content.mayLoadNewer, content.target]);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const resized = new ResizeObserver(() => {
      if (drawn.current.isAtEnd && isNewest.current) element.scrollTop = element.scrollHeight;
      drawn.current = { ...drawn.current, height: element.scrollHeight };
    });
    resized.observe(element);
    // A message can grow after it was added: its files are told later, its link breaks anew.
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    return () => resized.disconnect();
  }, []);

  return {
    list,
    isAtEnd,
    scrolled: () => {
      if (!list.current) return;
      // The list shrinks when the composer grows, and what is in it grows: both are told only after an earlier scroll is.
      const { isAtEnd, seenPx, height } = drawn.current;
      const hasChanged = list.current.clientHeight !== seenPx || list.current.scrollHeight !== height;
      if (isAtEnd && isNewest.current && hasChanged) list.current.scrollTop = list.current.scrollHeight;
      settle(list.current);
    },
    toEnd: () => {
      const wantsNoMotion = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
      list.current?.scrollTo({
        top: list.current.scrollHeight,
        behavior: wantsNoMotion ? 'instant' : 'smooth',
      });
    },
  };
}
