import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Log } from '../../src/base/log.ts';

/** How a window that a page opens may be; null: not at all. */
export type ChildOptions = (asked: {
  url: string;
  frameName: string;
}) => BrowserWindowConstructorOptions | null;

interface NavigationDeps {
  /** In the browser, after a look at it (`external-links.ts`). */
  readonly openLink: (address: string) => void;
  readonly log: Log;
  readonly childOptions?: ChildOptions;
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

const noChildren: ChildOptions = () => null;

/** Our pages never go elsewhere, embed nothing, and open nothing but what is known here. */
export function guardNavigation(
  contents: GuardedContents,
  { openLink, log, childOptions = noChildren }: NavigationDeps,
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
    openLink(url);
    return { action: 'deny' };
  });
}
