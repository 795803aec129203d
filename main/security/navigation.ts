import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';

const externalLink = v.pipe(v.string(), v.maxLength(2048), v.url(), v.regex(/^https?:\/\//));

/** Only web pages leave for the browser: other schemes can start programs. */
export const isExternalLink = (address: string): boolean => v.is(externalLink, address);

/** How a window that a page opens may be; null: not at all. */
export type ChildOptions = (asked: {
  url: string;
  frameName: string;
}) => BrowserWindowConstructorOptions | null;

interface NavigationDeps {
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: Log;
  readonly childOptions?: ChildOptions;
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

const noChildren: ChildOptions = () => null;

/** Our pages never go elsewhere, embed nothing, and open nothing but what is known here. */
export function guardNavigation(
  contents: GuardedContents,
  { openExternal, log, childOptions = noChildren }: NavigationDeps,
): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log.warn('navigation refused');
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url, frameName }) => {
    const overrideBrowserWindowOptions = childOptions({ url, frameName });
    if (overrideBrowserWindowOptions) return { action: 'allow', overrideBrowserWindowOptions };
    if (isExternalLink(url)) {
      openExternal(url).catch(() => log.warn('the browser could not be opened'));
    } else {
      log.warn('a new window was refused');
    }
    return { action: 'deny' };
  });
}
