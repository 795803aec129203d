import { fail, ok, type Result } from '../base/result.ts';
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
export type AddressProblem = 'empty' | 'not-an-address' | 'scheme' | 'password';

const schemes: Readonly<Record<string, string>> = { http: 'ws', https: 'wss', ws: 'ws', wss: 'wss' };

const isBareIpv6 = (host: string): boolean => /^[0-9a-f:.]+$/i.test(host) && host.split(':').length > 2;

/** A host alone is on Parley's own port; with a scheme the scheme's port is meant, as behind a reverse proxy. */
function withScheme(text: string): Url | null {
  const url = URL.parse(`ws://${isBareIpv6(text) ? `[${text}]` : text}`);
  // URL drops the scheme's own port, so an explicit ":80" has to be read from the text.
  if (url && url.port === '' && !/^[^/]*:80(\/|$)/.test(text)) url.port = String(defaultPort);
  return url;
}

/**
 * Turns `host`, `host:port`, or an address with http, https, ws or wss into the WebSocket address of a service. A lone host
 * name without a scheme is plain ws: there is no certificate on a home network; whoever has one types https.
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
  url.hash = '';
  url.search = '';
  if (url.pathname === '/') url.pathname = '/ws';
  return ok(url.href);
}

/** One name for one service, however its address was typed; `host` for the one inside this app. */
export function serviceLabel(choice: ServiceChoice | undefined): string {
  if (!choice || choice.mode === 'host') return 'host';
  const address = normaliseServiceAddress(choice.address);
  const url = address.ok ? URL.parse(address.value) : null;
  if (!url) return choice.address.trim().toLowerCase();
  return `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}`;
}
