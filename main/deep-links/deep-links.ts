import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';

export const linkScheme = 'parley';

const link = v.pipe(v.string(), v.maxLength(2048), v.url(), v.startsWith(`${linkScheme}://`));

/** What a link may ask for. One thing so far. */
export type LinkTarget = 'open';

export function readLink(text: string): LinkTarget | undefined {
  if (!v.is(link, text)) return undefined;
  const url = URL.parse(text);
  const isOpen = url?.host === 'open' && (url.pathname === '' || url.pathname === '/');
  return isOpen ? 'open' : undefined;
}

/** The link among the words of a command line: Windows and Linux hand links over there. */
export const linkIn = (argv: readonly string[]): string | undefined =>
  argv.find((word) => word.toLowerCase().startsWith(`${linkScheme}:`));

/** Follows a link from outside; one that is not understood changes nothing and is not logged word for word. */
export const createLinkFollower =
  ({ showWindow, log }: { showWindow: () => void; log: Log }) =>
  (text: string | undefined): void => {
    if (text === undefined) return;
    if (readLink(text) === 'open') showWindow();
    else log.warn('link ignored', { length: text.length });
  };
