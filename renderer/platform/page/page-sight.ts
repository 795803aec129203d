import { createSubject, type Observable } from '../../../src/base/observable.ts';

/**
 * Whether the page can be seen at all: a hidden window, another tab or a minimised one shows nothing. In the app the page itself is told that
 * it is always visible, so that calls go on in it.
 */
export function watchPageSight(
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
  windowShown: Observable<boolean>,
): Observable<boolean> {
  const isSeen = (): boolean => windowShown.getState() && page.visibilityState === 'visible';
  const seen = createSubject(isSeen());
  const look = (): void => seen.set(isSeen());
  page.addEventListener('visibilitychange', look);
  windowShown.subscribe(look);
  return seen;
}
