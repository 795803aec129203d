import type { Fields } from './cdp.ts';

export interface GuardedPage {
  readonly frame: string;
  send(method: string, parameters?: object): Promise<Fields>;
  on(method: string, handler: (fields: Fields) => void): void;
  /** Whether the page may go where it wants to. */
  mayGo(address: string): boolean;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/**
 * Holds every document request until it is known whether the page itself asked for it. Electron asks 'will-navigate' for those
 * alone, not for what main loads.
 */
export async function guardNavigation({ frame, send, on, mayGo }: GuardedPage): Promise<void> {
  const wanted = new Set<string>();
  on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (frameId === frame) wanted.add(withoutFragment(url));
  });
  on('Fetch.requestPaused', ({ requestId, frameId, request }) => {
    const isWanted = frameId === frame && wanted.delete(request.url);
    const answer =
      isWanted && !mayGo(request.url)
        ? send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : send('Fetch.continueRequest', { requestId });
    // The page may be gone before it is answered.
    answer.catch(() => {});
  });
  const patterns = [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }];
  await send('Fetch.enable', { patterns });
}
