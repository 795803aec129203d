import { useState } from 'preact/hooks';
import type { InviteId } from '../../src/protocol/ids.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import { invitesTexts } from '../../src/texts/invites.ts';
import { refusalWords } from '../stores/refusal-words.ts';
import { useSelected } from '../stores/use-observable.ts';
import { linkOf, type KeptInvite, type MadeLink } from './link-of.ts';
import { useModel } from './model-context.ts';
import { useShareableAddress } from './shareable-address.ts';
import { useHosting } from './use-hosting.ts';

/** A link of an invite: the service shows its token once, so it is held here as long as it is on screen. */
export function useMadeLink(): {
  readonly made: MadeLink;
  /** Of the link that is held here. */
  readonly invite: InviteId | null;
  make(invite: RequestInput<'invite.create'>): Promise<void>;
} {
  const { access, desktop } = useModel();
  const place = useShareableAddress();
  const service = useSelected(desktop.settings, (s) => s.profile?.service);
  const isOpen = service?.mode === 'host' && service.reach === 'this-network';
  const hosting = useHosting();
  const isDown = service?.mode === 'host' && (hosting.state === 'failed' || service.reach === 'off');
  const [kept, keep] = useState<KeptInvite>({ phase: 'none' });

  const make = async (asked: RequestInput<'invite.create'>): Promise<void> => {
    keep({ phase: 'making' });
    const answer = await access.ask('invite.create', asked);
    if (!answer.ok) {
      const problem = answer.code === 'not-allowed' ? invitesTexts.made.notAllowed : refusalWords(answer);
      return keep({ phase: 'failed', problem });
    }
    const { invite, token } = answer.value;
    keep({ phase: 'made', invite: invite.invite, token, expiresMs: invite.expiresMs });
  };

  return {
    invite: kept.phase === 'made' ? kept.invite : null,
    made: linkOf(kept, { ...place, isOpen, isDown }),
    make,
  };
}
