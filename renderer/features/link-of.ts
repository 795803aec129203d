import { isLoopback } from '../../src/base/is-loopback.ts';
import type { InviteId } from '../../src/protocol/ids.ts';
import { formatInvitation } from '../../src/protocol/invite-link.ts';
import { invitesTexts } from '../../src/texts/invites.ts';

/** What the service gave, which it gives once. */
export type KeptInvite =
  | { readonly phase: 'none' | 'making' }
  | { readonly phase: 'failed'; readonly problem: string }
  | {
      readonly phase: 'made';
      readonly invite: InviteId;
      readonly token: string;
      readonly expiresMs: number | null;
    };

export type MadeLink =
  | Exclude<KeptInvite, { phase: 'made' }>
  | {
      readonly phase: 'made';
      readonly link: string;
      /** Null: until it is taken back. */
      readonly expiresMs: number | null;
      /** The address in it leads nobody here but this computer: the service is closed, or there is nobody to open it to. */
      readonly onlyHere: 'closed' | 'no-network' | null;
    };

/** `address`: empty while the service starts anew, perhaps under another one. */
interface Place {
  readonly address: string;
  readonly pin: string | null;
  readonly isOpen: boolean;
  /** Nothing will start by itself. */
  readonly isDown: boolean;
}

/** By the address of now, not of when it was asked for: a service that is opened to its network gets another. */
export function linkOf(kept: KeptInvite, { address, pin, isOpen, isDown }: Place): MadeLink {
  if (kept.phase !== 'made') return kept;
  if (isDown) return { phase: 'failed', problem: invitesTexts.made.notRunning };
  if (address === '') return { phase: 'making' };
  const isOnlyHere = isLoopback(URL.parse(address)?.hostname ?? 'localhost');
  return {
    phase: 'made',
    link: formatInvitation({ address, pin, invite: kept.token }),
    expiresMs: kept.expiresMs,
    onlyHere: isOnlyHere ? (isOpen ? 'no-network' : 'closed') : null,
  };
}
