import type { Page } from '../../src/bridge/contract.ts';
import { firstProfile, type ProfileId } from '../../src/bridge/profile-id.ts';

/** Our pages have a scheme of their own, so that no web site and no file can ever share their origin. */
export const scheme = 'app';
const host = 'parley';

const files: Record<Page, string> = {
  main: '/index.html',
  ringing: '/ringing.html',
  glance: '/glance.html',
};

const pages = ['main', 'ringing', 'glance'] as const satisfies readonly Page[];

/** A custom scheme has the origin "null" in Node's URL, therefore origins are compared by scheme and host. */
const isOurs = (url: URL): boolean => url.protocol === `${scheme}:` && url.host === host;

/** The first profile's page has the address that it had before there were several. */
export function addressOf(page: Page, profile: ProfileId = firstProfile): string {
  const whose = profile === firstProfile ? '' : `?profile=${profile}`;
  return `${scheme}://${host}${files[page]}${whose}`;
}

/** Where a page finds a file of a recording, within its own origin. */
export const recordingAddress = (recording: string, number: number): string =>
  `/recordings/${recording}/${number}`;

/** Which file of which recording an address is of; undefined for everything else. */
export function recordingAt(address: string): { recording: string; number: number } | undefined {
  const url = URL.parse(address);
  if (!url || !isOurs(url)) return undefined;
  const [, recording, number] = /^\/recordings\/([\da-f-]{36})\/(\d{1,4})$/.exec(url.pathname) ?? [];
  return recording === undefined ? undefined : { recording, number: Number(number) };
}

/** Which of our pages an address shows; undefined for everything else. */
export function pageAt(address: string): Page | undefined {
  const url = URL.parse(address);
  if (!url || !isOurs(url)) return undefined;
  return pages.find((page) => files[page] === url.pathname);
}

/** Whether an origin (with or without a path behind it) is that of our pages. */
export function isOurOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && isOurs(url);
}

/** For `protocol.registerSchemesAsPrivileged`, which has to run before the app is ready. */
export const privilegedScheme = {
  scheme,
  // Without `codeCache`: docs/decisions/0032.
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};
