import type { Clock } from '../../../src/base/clock.ts';
import type { Log } from '../../../src/base/log.ts';
import type { Bridge } from '../../../src/bridge/contract.ts';
import { formatJoinLink, readJoinLink } from '../../../src/bridge/join-link.ts';
import { type Invitation, parseInvitation } from '../../../src/protocol/invite-link.ts';
import { browserName } from '../page/browser-name.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createBrowserDesktop } from './browser-desktop.ts';
import type { Desktop } from './desktop.ts';
import { createElectronDesktop } from './electron-desktop.ts';
import { createKeptKeys } from '../page/kept-keys.ts';
import { downloadIn } from '../page/page-download.ts';
import { pickIn } from './picked-target.ts';
import { createPageDatabase } from '../page/page-database.ts';
import { createPageIdentity } from '../page/page-identity.ts';
import { createNotificationMeans } from '../page/page-notifications.ts';

declare global {
  interface Window {
    /** Put there by the preload; a plain browser has none. */
    readonly parley?: Bridge;
  }
}

/** Null where the app would refuse it, as on a page from this very computer. */
function appLinkOf(invitation: Invitation): string | null {
  const link = formatJoinLink(invitation);
  return invitation.invite !== null && readJoinLink(link).ok ? link : null;
}

export async function chooseDesktop(
  page: Window & typeof globalThis,
  log: Log,
  clock: Clock,
  /** For good. */
  forgetKept: () => void,
): Promise<Desktop> {
  if (page.parley)
    return createElectronDesktop(createBridgeClient<'main'>(page.parley, log), page, forgetKept);
  const invitation = parseInvitation(page.location.href);
  const { invite } = invitation;
  // Not to be found in the history, nor handed on with the address by mistake.
  if (invite !== null) page.history.replaceState(null, '', page.location.pathname);
  const keys = createPageDatabase(page.indexedDB, 'parley-keys', clock);
  const identity = createPageIdentity({ subtle: page.crypto.subtle, kept: createKeptKeys(keys) });
  return createBrowserDesktop({
    invite,
    appLink: appLinkOf(invitation),
    store: page.localStorage,
    origin: page.location.origin,
    page,
    clock,
    notifications: createNotificationMeans(page),
    identity,
    isForgetful: (await keys.all()) === undefined,
    forgetKey: () => identity.forget(),
    download: downloadIn(page),
    pick: pickIn(page),
    deviceName: browserName(page.navigator.userAgent),
  });
}
