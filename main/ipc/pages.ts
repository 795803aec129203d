import type { WebContents } from 'electron';
import type { Page } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
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

/** Which page, and of which profile: there is a main page for each, and the others serve them all. */
export interface Sender {
  readonly page: Page;
  readonly profile: ProfileId | null;
}

/** Whom an event is for: one profile's main page, or all pages of a kind. */
export type Receiver = Page | { readonly profile: ProfileId };

/** The windows that have a bridge now. */
export interface Pages {
  /** The returned function takes the page out again. */
  add(page: Page, contents: PageContents, profile?: ProfileId): () => void;
  /** Who calls: only the main frame of a window of ours, while it shows the page it was made for. */
  callerOf(caller: Caller): Sender | undefined;
  contentsOf(receiver: Receiver): readonly PageContents[];
}

interface OpenPage extends Sender {
  readonly contents: PageContents;
}

const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.processId === b.processId && a.routingId === b.routingId;

const isFor = (receiver: Receiver, { page, profile }: Sender): boolean =>
  typeof receiver === 'string' ? page === receiver : profile === receiver.profile;

export function createPages(): Pages {
  let all: readonly OpenPage[] = [];
  const open = (): readonly OpenPage[] => all.filter(({ contents }) => !contents.isDestroyed());
  return {
    add(page, contents, profile) {
      const added: OpenPage = { page, profile: profile ?? null, contents };
      // A window that is made anew takes the place of the one before.
      all = [...all.filter((other) => other.page !== page || other.profile !== added.profile), added];
      return () => {
        all = all.filter((other) => other !== added);
      };
    },
    callerOf({ sender, senderFrame }) {
      const found = open().find(({ contents }) => contents.id === sender.id);
      if (!found || !senderFrame || !isSameFrame(senderFrame, found.contents.mainFrame)) return undefined;
      const { page, profile } = found;
      return pageAt(senderFrame.url) === page ? { page, profile } : undefined;
    },
    contentsOf: (receiver) =>
      open()
        .filter((candidate) => isFor(receiver, candidate))
        .map(({ contents }) => contents),
  };
}
