import { fail, ok, type Result } from '../../src/base/result.ts';
import { defaultPort } from '../../src/bridge/settings.ts';

/** Why what a person typed is no service address. */
export type AddressProblem = 'empty' | 'not-an-address' | 'scheme' | 'password';

const schemes: Readonly<Record<string, string>> = { http: 'ws', https: 'wss', ws: 'ws', wss: 'wss' };

const isBareIpv6 = (host: string): boolean => /^[0-9a-f:.]+$/i.test(host) && host.split(':').length > 2;

/** A host alone is on Parley's own port; with a scheme the scheme's port is meant, as behind a reverse proxy. */
function withScheme(text: string): URL | null {
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
