import { defaultPort, type ServiceChoice } from '../../src/bridge/settings.ts';

const webOf: Record<string, string> = { 'ws:': 'http:', 'wss:': 'https:' };

/** As a page reads it: a host without a scheme is plain, and on Parley's own port when it names none. */
function parse(typed: string): URL | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return URL.parse(typed);
  const url = URL.parse(`http://${typed}`);
  if (url && url.port === '' && !/^[^/]*:80(\/|$)/.test(typed)) url.port = String(defaultPort);
  return url;
}

/** One name for one service, however its address was typed; `host` for the one inside this app. */
export function serviceLabel(choice: ServiceChoice | undefined): string {
  if (!choice || choice.mode === 'host') return 'host';
  const typed = choice.address.trim();
  const url = parse(typed);
  if (!url) return typed.toLowerCase();
  return `${webOf[url.protocol] ?? url.protocol}//${url.host}`;
}
