import type { Clock } from '../../src/base/clock.ts';
import { readExternalLink } from '../../src/base/external-link.ts';
import type { Log } from '../../src/base/log.ts';
import { createAttempts } from '../windows/attempts.ts';

interface LinkOpenerDeps {
  readonly openExternal: (address: string) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** More than a person presses: a page that somebody else has taken over cannot bury them in windows. */
const mostLinks = { limit: 10, withinMs: 10_000 };

/** Opens what a page wants to have opened, after a look at it. */
export function createLinkOpener({ openExternal, clock, log }: LinkOpenerDeps): (address: string) => void {
  const attempts = createAttempts(clock, mostLinks);
  return (address) => {
    const link = readExternalLink(address);
    if (link === null || !attempts.take()) return log.warn('a link was refused');
    openExternal(link).catch(() => log.warn('a link could not be opened'));
  };
}
