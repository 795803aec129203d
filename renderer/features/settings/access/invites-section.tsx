import { useEffect, useRef } from 'preact/hooks';
import type { Invite } from '../../../../src/protocol/model.ts';
import { accessTexts } from '../../../../src/texts/access.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { LoadingList } from '../../loading-list.tsx';
import { RemoveButton } from '../../remove-button.tsx';
import { useDone } from '../../use-done.ts';
import { useLoaded } from '../../use-loaded.ts';
import { inviteLine } from '../../invite-words.ts';
import { NewInvite } from './new-invite.tsx';

/** Links that let others in: made, listed, taken back. */
export function InvitesSection() {
  const { access, session } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const people = useSelected(session, (s) => s.people.size);
  const rooms = useSelected(session, (s) => s.rooms);
  const intoWords = ({ room }: Invite): string | null => {
    const name = room === null ? null : rooms.get(room)?.name;
    return name ? accessTexts.into(name) : null;
  };
  const [invites, reload] = useLoaded(
    () => access.ask('invite.list', {}),
    (answer) => answer.invites,
  );
  const listed = invites.phase === 'done' ? invites.value : [];
  const over = new Set(listed.filter((one) => one.over !== null).map((one) => one.invite));
  const { problem, run } = useDone(reload);
  const before = useRef({ people, isOnline });
  useEffect(() => {
    const { current: last } = before;
    // Whoever is new has used one; while the line was away anything may have come.
    if (isOnline && (people !== last.people || !last.isOnline)) reload();
    before.current = { people, isOnline };
  }, [people, isOnline, reload]);
  return (
    <>
      <p class="access-note">{accessTexts.invitesLead}</p>
      {!isOnline && (
        <p class="access-note" role="status">
          {accessTexts.invitesOffline}
        </p>
      )}
      <NewInvite isOnline={isOnline} onMade={reload} over={over} />
      <LoadingList
        label={accessTexts.invites}
        loaded={invites}
        reload={reload}
        empty={accessTexts.invitesEmpty}
      >
        {(invite: Invite) => (
          <li key={invite.invite} class={`access-row${invite.over ? ' access-row--over' : ''}`}>
            <span class="access-row-text">
              <span class="access-row-name truncate">
                <bdi>{invite.label || intoWords(invite) || accessTexts.noLabel}</bdi>
              </span>
              <span class="access-row-note">
                {invite.label !== '' && intoWords(invite) !== null && `${intoWords(invite)} · `}
                {inviteLine(invite)}
              </span>
            </span>
            {invite.over === null && isOnline && (
              <span class="access-row-actions">
                <RemoveButton
                  what={accessTexts.revoke}
                  onRemove={() => run(access.ask('invite.revoke', { invite: invite.invite }))}
                />
              </span>
            )}
          </li>
        )}
      </LoadingList>
      {problem !== null && (
        <p class="access-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
