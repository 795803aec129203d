import * as v from 'valibot';
import { isLoopback } from '../base/is-loopback.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { secret } from '../protocol/device-key.ts';
import { isDamagedInvitation, parseInvitation, type Invitation } from '../protocol/invite-link.ts';
import { normaliseServiceAddress } from './service-address.ts';

interface Url {
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
  readonly search: string;
  readonly searchParams: { getAll(name: string): string[] };
}

/** Main and the pages both have it; the types of this folder know neither Node nor the DOM. */
declare const URL: { parse(text: string): Url | null };

export const linkScheme = 'parley';
const maxLinkChars = 2_048;

/** Why a link to join is not followed. */
const linkProblem = v.picklist([
  'unreadable',
  'too-long',
  'address',
  'this-computer',
  'unknown',
  'no-invite',
  'managed',
]);
export type LinkProblem = v.InferOutput<typeof linkProblem>;

/** What a link from outside asks this person. */
export const openedLink = v.variant('is', [
  v.object({
    is: v.literal('invitation'),
    address: v.pipe(v.string(), v.maxLength(512)),
    invite: v.nullable(secret),
    pin: v.nullable(secret),
  }),
  v.object({ is: v.literal('refused'), problem: linkProblem }),
]);
export type OpenedLink = v.InferOutput<typeof openedLink>;
export type OpenedInvitation = Extract<OpenedLink, { is: 'invitation' }>;

/** The same invitation for the app: `parley://join?address=...&invite=...&pin=...`. No server ever sees it. */
export function formatJoinLink({ address, invite, pin }: Invitation): string {
  const parts = Object.entries({ address: address.replace(/\/$/, ''), invite, pin }).flatMap(
    ([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]),
  );
  return `${linkScheme}://join?${parts.join('&')}`;
}

/** Names of this computer that are no loopback address, and yet lead here. */
const isThisComputer = (host: string): boolean =>
  isLoopback(host.replace(/\.$/, '')) ||
  /^(?:0\.0\.0\.0|\[::\]|.*\.localhost\.?|\[::ffff:(?:0|7f[0-9a-f]{2}):[0-9a-f]{1,4}\])$/.test(host);

/** Encrypted, without anything behind it, and to another computer: a page in a browser could make this link too. */
function readAddress(text: string): Result<string, 'address' | 'this-computer'> {
  const isPlausible = text.length <= 512 && /^https:\/\/[^\s\\<>"'`]+$/i.test(text);
  const url = isPlausible && normaliseServiceAddress(text).ok ? URL.parse(text) : null;
  if (!url || url.hash !== '' || url.search !== '') return fail('address');
  if (isThisComputer(url.hostname)) return fail('this-computer');
  return ok(`https://${url.host}${url.pathname === '/' ? '' : url.pathname}`);
}

/** Whether a link wants somebody to join, however wrong the rest of it may be. */
export const isJoinLink = (text: string): boolean => /^parley:\/\/join(?:[/?#]|$)/i.test(text);

/** Foreign text: every part is known, there once, and of its form, or nothing of it is followed. */
export function readJoinLink(text: string): Result<Invitation, LinkProblem> {
  if (text.length > maxLinkChars) return fail('too-long');
  const url = isJoinLink(text) ? URL.parse(text) : null;
  if (!url || url.hash !== '' || (url.pathname !== '' && url.pathname !== '/')) return fail('unreadable');
  const [addresses = [], ...secrets] = ['address', 'invite', 'pin'].map((name) =>
    url.searchParams.getAll(name),
  );
  const isReadable = secrets.every(
    (found) => found.length === 0 || (found.length === 1 && v.is(secret, found[0])),
  );
  const [address] = addresses;
  if (!isReadable || address === undefined || addresses.length > 1) return fail('unreadable');
  const [invite = null, pin = null] = secrets.map(([found = null]) => found);
  const place = readAddress(address);
  return place.ok ? ok({ address: place.value, invite, pin }) : place;
}

/** The same invitation as a browser has it: `https://host/#invite=...&pin=...`. An address alone is no invitation. */
export function readWebLink(text: string): Result<Invitation, LinkProblem> {
  if (text.length > maxLinkChars) return fail('too-long');
  if (isDamagedInvitation(text)) return fail('unreadable');
  const { address, invite, pin } = parseInvitation(text);
  if (invite === null && pin === null) return fail('no-invite');
  const place = readAddress(address);
  return place.ok ? ok({ address: place.value, invite, pin }) : place;
}
