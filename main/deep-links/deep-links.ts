import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import {
  isJoinLink,
  linkScheme,
  readJoinLink,
  readWebLink,
  type OpenedLink,
} from '../../src/bridge/join-link.ts';

const isWebLink = (text: string): boolean => /^https:\/\//i.test(text);

/** What a link asks for: the window, or that the person is asked, or that they are told why it is not followed. */
export function readLink(text: string): 'open' | OpenedLink {
  if (new RegExp(`^${linkScheme}:/*(?:open/?)?$`, 'i').test(text)) return 'open';
  if (!isJoinLink(text) && !isWebLink(text)) return { is: 'refused', problem: 'unknown' };
  const link = isWebLink(text) ? readWebLink(text) : readJoinLink(text);
  return link.ok ? { is: 'invitation', ...link.value } : { is: 'refused', problem: link.code };
}

/**
 * The link among the words of a command line: Windows and Linux hand links over there. An invite as a browser has it counts too,
 * for who drops it on the app or opens it with it. Anything with the name of a switch is no link.
 */
export const linkIn = (argv: readonly string[]): string | undefined =>
  argv.slice(1).find((word) => word.toLowerCase().startsWith(`${linkScheme}:`) || isWebLink(word));

interface LinkFor {
  readonly link: OpenedLink;
  readonly profile: ProfileId;
}

interface LinkDeps {
  readonly showWindow: (profile?: ProfileId) => void;
  /** Who knows where it leads, or else who is in the window. */
  readonly profileFor: (link: OpenedLink) => ProfileId;
  readonly log: Log;
}

export interface Links {
  /** The newest link that the person has not answered yet, and whose page asks about it. */
  readonly opened: Observable<LinkFor | null>;
  openedIn(profile: ProfileId): OpenedLink | null;
  /** Follows a link from outside; it is never logged word for word. */
  follow(text: string | undefined): void;
  /** The person has answered. */
  done(): void;
}

export function createLinks({ showWindow, profileFor, log }: LinkDeps): Links {
  const opened = createSubject<LinkFor | null>(null);
  return {
    opened,
    follow(text) {
      if (text === undefined) return;
      const link = readLink(text);
      log.info('link opened', { is: link === 'open' ? link : link.is, length: text.length });
      if (link === 'open') return showWindow();
      const profile = profileFor(link);
      opened.set({ link, profile });
      showWindow(profile);
    },
    openedIn(profile) {
      const now = opened.getState();
      return now?.profile === profile ? now.link : null;
    },
    done: () => opened.set(null),
  };
}
