import type { WebContents } from 'electron';
import type { Page } from '../../src/bridge/contract.ts';
import { pageAt } from '../security/scheme.ts';

interface Frame {
  readonly url: string;
  readonly processId: number;
  readonly routingId: number;
}

/** What of Electron's `IpcMainInvokeEvent` says who calls. */
export interface Caller {
  readonly sender: { readonly id: number };
  readonly senderFrame: Frame | null;
}

export type PageContents = Pick<WebContents, 'id' | 'isDestroyed'> & {
  readonly mainFrame: Frame;
  send(channel: string, ...args: unknown[]): void;
};

/** The windows that have a bridge now. */
export interface Pages {
  /** The returned function takes the page out again. */
  add(page: Page, contents: PageContents): () => void;
  /** The page that calls: only the main frame of a window of ours, while it shows the page it was made for. */
  callerOf(caller: Caller): Page | undefined;
  contentsOf(page: Page): PageContents | undefined;
}

const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.processId === b.processId && a.routingId === b.routingId;

export function createPages(): Pages {
  const open = new Map<Page, PageContents>();
  const contentsOf = (page: Page): PageContents | undefined => {
    const contents = open.get(page);
    return contents?.isDestroyed() ? undefined : contents;
  };
  return {
    add(page, contents) {
      open.set(page, contents);
      return () => {
        if (open.get(page) === contents) open.delete(page);
      };
    },
    callerOf({ sender, senderFrame }) {
      const page = [...open.keys()].find((candidate) => contentsOf(candidate)?.id === sender.id);
      const contents = page && contentsOf(page);
      if (!contents || !senderFrame || !isSameFrame(senderFrame, contents.mainFrame)) return undefined;
      return pageAt(senderFrame.url) === page ? page : undefined;
    },
    contentsOf,
  };
}
