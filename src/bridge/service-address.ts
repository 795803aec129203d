import { fail, ok, type Result } from '../base/result.ts';
import { isLoopback } from '../base/is-loopback.ts';
import { defaultPort } from '../protocol/limits.ts';
import type { ServiceChoice } from './settings.ts';

interface Url {
  readonly hostname: string;
  readonly host: string;
  readonly protocol: string;
  readonly href: string;
  readonly username: string;
  readonly password: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
}

/** Main and the pages both have it; the types of this folder know neither Node nor the DOM. */
declare const URL: { parse(text: string): Url | null };

/** Why what a person typed is no service address. */
export type AddressProblem = 'empty' | 'not-an-address' | 'scheme' | 'password' | 'plain';

const schemes: Readonly<Record<string, string>> = { http: 'ws', https: 'wss', ws: 'ws', wss: 'wss' };

const isBareIpv6 = (host: string): boolean => /^[0-9a-f:.]+$/i.test(host) && host.split(':').length > 2;

/** A host alone is on Parley's own port; with a scheme the scheme's port is meant, as behind a reverse proxy. */
function withScheme(text: string): Url | null {
  const host = isBareIpv6(text) ? `[${text}]` : text;
  const named = URL.parse(`wss://${host}`);
  const url = named && isLoopback(named.hostname) ? URL.parse(`ws://${host}`) : named;
  // URL drops the scheme's own port, so an explicit one has to be read from the text.
  if (url && url.port === '' && !/^[^/]*\]?:(?:80|443)(?:\/|$)/.test(text)) url.port = String(defaultPort);
  return url;
}

/**
 * Turns `host`, `host:port`, or an address with http, https, ws or wss into the WebSocket address of a service. In the clear
 * only on this computer: everywhere else somebody may listen.
 */
export function normaliseServiceAddress(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
  const target = scheme === undefined ? undefined : schemes[scheme.toLowerCase()];
  if (scheme !== undefined && target === undefined) return fail('scheme');
  const url = target === undefined ? withScheme(text) : URL.parse(`${target}://${rest}`);
  if (!url || url.hostname === '' || /[\s\\]/.test(text)) return fail('not-an-address');
  if (url.username !== '' || url.password !== '') return fail('password');
  if (url.protocol === 'ws:' && !isLoopback(url.hostname)) return fail('plain');
  url.hash = '';
  url.search = '';
  if (url.pathname === '/') url.pathname = '/ws';
  return ok(url.href);
}

/**
 * One name for one service, however its address was typed: `host` for the one inside this app, the pinned key where there is
 * one, because such a service is the same wherever it is found, and otherwise where it is.
 */
export function serviceLabel(choice: ServiceChoice | undefined): string {
  if (!choice || choice.mode === 'host') return 'host';
  if (choice.pin !== null) return `sha256:${choice.pin}`;
  const address = normaliseServiceAddress(choice.address);
  const url = address.ok ? URL.parse(address.value) : null;
  if (!url) return choice.address.trim().toLowerCase();
  return `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}`;
}
