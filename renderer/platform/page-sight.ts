import { createSubject, type Observable } from '../../src/base/observable.ts';

/** Whether the page can be seen at all: a hidden window, another tab or a minimised one shows nothing. */
export function watchPageSight(
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): Observable<boolean> {
  const isSeen = (): boolean => page.visibilityState === 'visible';
  const seen = createSubject(isSeen());
  page.addEventListener('visibilitychange', () => seen.set(isSeen()));
  return seen;
}
