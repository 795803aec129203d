/**
 * What is wrong with how a page stands in its window, in words; runs in the page, so it holds everything it needs. Nothing lies
 * outside of the window where no scrolling leads to it, nothing that can be pressed is smaller than 24 pixels (WCAG 2.2, 2.5.8)
 * or under something else.
 */
export function outOfReach(): string[] {
  const smallestPx = 24;
  const { innerWidth: width, innerHeight: height } = window;
  const modal = [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].at(-1);
  const scope = modal ?? document;

  const scrolls = (from: Element, axis: 'x' | 'y'): boolean => {
    for (let at = from.parentElement; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/auto|scroll/.test(axis === 'x' ? style.overflowX : style.overflowY)) return true;
      // A popover is in the top layer: what its parents scroll does not move it.
      if (at.matches(':popover-open')) return false;
    }
    return false;
  };
  const isScrolledAway = (element: Element, x: number, y: number): boolean => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const isClipped = !/visible/.test(getComputedStyle(at).overflow);
      // What stands there is asked for by whole pixels.
      if (isClipped && (x < left || x > right - 1 || y < top || y > bottom - 1)) return true;
    }
    return false;
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({
      visibilityProperty: true,
      opacityProperty: true,
      contentVisibilityAuto: true,
    }) && element.closest('.visually-hidden, [inert], [aria-hidden="true"]') === null;
  const said = (element: Element): string => {
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${text.trim().slice(0, 40)}”`;
  };
  const boxOf = (element: Element): DOMRect => {
    const box = element.getBoundingClientRect();
    // What is pressed of a radio button or a switch is its whole label.
    const label = element.closest('label');
    return label && element.matches('input') ? label.getBoundingClientRect() : box;
  };
  /** In a line of text, where the line's height is the limit (WCAG 2.2, 2.5.8). */
  const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

  const found: string[] = [];
  const pressed =
    'button, a[href], input, textarea, select, summary, [tabindex="0"], [role="option"], [role^="menuitem"]';
  for (const element of scope.querySelectorAll(`${pressed}, h1, h2, h3, h4, p, img, video`)) {
    if (!isSeen(element)) continue;
    const box = boxOf(element);
    if (box.width === 0 || box.height === 0) continue;
    if ((box.right > width + 1 || box.left < -1) && !scrolls(element, 'x'))
      found.push(`beside the window: ${said(element)} ${Math.round(box.left)}–${Math.round(box.right)}`);
    if ((box.bottom > height + 1 || box.top < -1) && !scrolls(element, 'y'))
      found.push(
        `above or below the window: ${said(element)} ${Math.round(box.top)}–${Math.round(box.bottom)}`,
      );
    if (!element.matches(pressed) || element.matches(':disabled, [tabindex="0"]:not(button)')) continue;
    if (Math.min(box.width, box.height) < smallestPx - 0.5 && !isInline(element))
      found.push(
        `smaller than ${smallestPx} pixels: ${said(element)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    if (isScrolledAway(element, x, y)) continue;
    const top = document.elementFromPoint(x, y);
    // What opens over the rest is closed again.
    if (
      top?.closest(
        '[role="menu"], [role="listbox"], [popover], .choice-menu, .menu, .notices, .call-side, .ringing-banner, .waiting-banner',
      )
    )
      continue;
    if (
      top &&
      !top.contains(element) &&
      !element.contains(top) &&
      top.closest('label')?.contains(element) !== true
    )
      found.push(`under something else: ${said(element)} under ${said(top)}`);
  }
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  return found;
}
