import { useState } from 'preact/hooks';
import { isLoopback } from '../../src/base/is-loopback.ts';
import { formatInvitation } from '../../src/protocol/invite-link.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import { invitesTexts } from '../../src/texts/invites.ts';
import { refusalWords } from '../stores/refusal-words.ts';
import { momentOf } from './invite-words.ts';
import { useModel } from './model-context.ts';
import { useShareableAddress } from './shareable-address.ts';

export type MadeLink =
  | { readonly phase: 'none' | 'making' }
  | { readonly phase: 'failed'; readonly problem: string }
  | {
      readonly phase: 'made';
      readonly link: string;
      readonly works: string;
      /** The address in it leads nobody here but this computer, whatever is set later: the service is closed, or there is nobody to open it to. */
      readonly onlyHere: 'closed' | 'no-network' | null;
    };

/** A link of an invite: the service shows its token once, so it is held here as long as it is on screen. */
export function useMadeLink(): {
  readonly made: MadeLink;
  make(invite: RequestInput<'invite.create'>): Promise<void>;
} {
  const { access, desktop } = useModel();
  const place = useShareableAddress();
  const [made, setMade] = useState<MadeLink>({ phase: 'none' });

  const make = async (asked: RequestInput<'invite.create'>): Promise<void> => {
    setMade({ phase: 'making' });
    const answer = await access.ask('invite.create', asked);
    if (!answer.ok) {
      const problem = answer.code === 'not-allowed' ? invitesTexts.made.notAllowed : refusalWords(answer);
      return setMade({ phase: 'failed', problem });
    }
    const { invite, token } = answer.value;
    const service = desktop.settings.getState().profile?.service;
    const isOpen = service?.mode === 'host' && service.reach === 'this-network';
    const isOnlyHere = isLoopback(URL.parse(place.address)?.hostname ?? 'localhost');
    const words = invitesTexts.made;
    setMade({
      phase: 'made',
      link: formatInvitation({ ...place, invite: token }),
      works: invite.expiresMs === null ? words.always : words.until(momentOf(invite.expiresMs)),
      onlyHere: isOnlyHere ? (isOpen ? 'no-network' : 'closed') : null,
    });
  };

  return { made, make };
}
