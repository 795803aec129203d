import type { CustomScheme, Privileges } from 'electron';
import type { Cdp, Fields } from './cdp.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** `.invalid` can never be a real site (RFC 2606), and https makes the page a secure context as `app://` is in Electron. */
export const appHosts = 'stand-in.invalid';

/** Custom schemes: Chromium cannot be given one, so `app://host/x` is shown to it as `https://host.app.stand-in.invalid/x`. */
export class Schemes {
  readonly #privileged = new Map<string, Privileges>();
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) this.#privileged.set(scheme, privileges ?? {});
  }
  handle(scheme: string, handler: Handler): void {
    this.#handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** What Chromium is told. */
  outward(address: string): string {
    const [, scheme = '', host = '', rest = ''] =
      /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
    if (!this.#privileged.has(scheme)) return address;
    return `https://${host}.${scheme}.${appHosts}${rest.startsWith('/') ? '' : '/'}${rest}`;
  }
  /** What the main process is told. */
  inward(address: string): string {
    return address.replace(/^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.stand-in\.invalid/i, '$2://$1');
  }
  originOf(address: string): string {
    const { protocol, host, origin } = URL.parse(address) ?? { protocol: '', host: '', origin: 'null' };
    return this.#privileged.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
  }

  async intercept(cdp: Cdp): Promise<void> {
    const patterns = [...this.#privileged.keys()].map((scheme) => ({
      urlPattern: `https://*.${scheme}.${appHosts}/*`,
    }));
    if (patterns.length === 0) return;
    cdp.on('Fetch.requestPaused', (paused) => void this.#answer(cdp, paused));
    await cdp.send('Fetch.enable', { patterns });
  }

  async #answer(cdp: Cdp, { requestId, request }: Fields): Promise<void> {
    try {
      const address = this.inward(request.url);
      const handler = this.#handlers.get(new URL(address).protocol.slice(0, -1));
      if (!handler) throw new Error(`nothing handles ${address}`);
      const response = await handler(
        new Request(address, { method: request.method, headers: request.headers }),
      );
      const body = Buffer.from(await response.arrayBuffer()).toString('base64');
      const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
      await cdp.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders,
        body,
      });
    } catch (error) {
      process.stderr.write(`stand-in: ${String(error)}\n`);
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {});
    }
  }
}
