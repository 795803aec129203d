import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import { isJoinLink, linkScheme, readJoinLink, type OpenedLink } from '../../src/bridge/join-link.ts';

/** What a link may ask for: the window, or that the person is asked. Undefined for everything else. */
export function readLink(text: string): 'open' | OpenedLink | undefined {
  if (/^parley:\/\/open\/?$/i.test(text)) return 'open';
  if (!isJoinLink(text)) return undefined;
  const link = readJoinLink(text);
  return link.ok ? { is: 'invitation', ...link.value } : { is: 'refused', problem: link.code };
}

/** The link among the words of a command line: Windows and Linux hand links over there. */
export const linkIn = (argv: readonly string[]): string | undefined =>
  argv.find((word) => word.toLowerCase().startsWith(`${linkScheme}:`));

export interface Links {
  /** The newest link that the person has not answered yet. */
  readonly opened: Observable<OpenedLink | null>;
  /** Follows a link from outside; one that is not understood changes nothing and is not logged word for word. */
  follow(text: string | undefined): void;
  /** The person has answered. */
  done(): void;
}

export function createLinks({ showWindow, log }: { showWindow: () => void; log: Log }): Links {
  const opened = createSubject<OpenedLink | null>(null);
  return {
    opened,
    follow(text) {
      if (text === undefined) return;
      const link = readLink(text);
      if (link === undefined) return log.warn('link ignored', { length: text.length });
      if (link !== 'open') {
        log.info('link opened', { is: link.is });
        opened.set(link);
      }
      showWindow();
    },
    done: () => opened.set(null),
  };
}
