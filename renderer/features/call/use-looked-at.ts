import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { useModel } from '../model-context.ts';

/** Reports how large somebody's picture is on screen while it can be seen; nothing for one's own. */
export function useLookedAt(
  element: RefObject<HTMLElement | null>,
  user: UserId | null,
  what: 'camera' | 'screen',
): void {
  const { lookedAt } = useModel();
  useEffect(() => {
    const { current } = element;
    if (!current || user === null) return undefined;
    // Its own window's, which may be the mini one: another's observers see nothing of it.
    const page = current.ownerDocument.defaultView ?? window;
    const where = page === window ? 'page' : 'beside';
    let isInSight = false;
    const report = (): void => {
      const { width, height } = current.getBoundingClientRect();
      const scale = page.devicePixelRatio;
      const size = { width: width * scale, height: height * scale };
      lookedAt.report(current, user, what, isInSight ? size : null, where);
    };
    const sight = new page.IntersectionObserver((entries) => {
      isInSight = entries.at(-1)?.isIntersecting ?? false;
      report();
    });
    const size = new page.ResizeObserver(report);
    sight.observe(current);
    size.observe(current);
    return () => {
      sight.disconnect();
      size.disconnect();
      lookedAt.report(current, user, what, null);
    };
  }, [element, lookedAt, user, what]);
}
