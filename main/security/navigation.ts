import type { WebContents } from 'electron';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';

const externalLink = v.pipe(v.string(), v.maxLength(2048), v.url(), v.regex(/^https?:\/\//));

/** Only web pages leave for the browser: other schemes can start programs. */
export const isExternalLink = (address: string): boolean => v.is(externalLink, address);

interface NavigationDeps {
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: Log;
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Our pages never go elsewhere, open nothing and embed nothing. */
export function guardNavigation(contents: GuardedContents, { openExternal, log }: NavigationDeps): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log.warn('navigation refused');
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) {
      openExternal(url).catch(() => log.warn('the browser could not be opened'));
    } else {
      log.warn('a new window was refused');
    }
    return { action: 'deny' };
  });
}
