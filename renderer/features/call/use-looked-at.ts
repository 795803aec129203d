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
    let isInSight = false;
    const report = (): void => {
      const { width, height } = current.getBoundingClientRect();
      const scale = globalThis.devicePixelRatio;
      const size = { width: width * scale, height: height * scale };
      lookedAt.report(current, user, what, isInSight ? size : null);
    };
    const sight = new IntersectionObserver((entries) => {
      isInSight = entries.at(-1)?.isIntersecting ?? false;
      report();
    });
    const size = new ResizeObserver(report);
    sight.observe(current);
    size.observe(current);
    return () => {
      sight.disconnect();
      size.disconnect();
      lookedAt.report(current, user, what, null);
    };
  }, [element, lookedAt, user, what]);
}
