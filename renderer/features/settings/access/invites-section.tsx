import { useEffect, useRef, useState } from 'preact/hooks';
import { formatInvitation } from '../../../../src/protocol/invite-link.ts';
import type { Invite, Role } from '../../../../src/protocol/model.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useModel } from '../../model-context.ts';
import { useShareableAddress } from '../../shareable-address.ts';
import { LoadingList } from '../../loading-list.tsx';
import { RemoveButton } from '../../remove-button.tsx';
import { useDone } from '../../use-done.ts';
import { useLoaded } from '../../use-loaded.ts';
import { inviteLine, roleWords } from '../../invite-words.ts';
import { lifetimes, useCounts, words } from './words.ts';

/** Links that let others in: made, listed, taken back. */
export function InvitesSection() {
  const { access, session } = useModel();
  const people = useSelected(session, (s) => s.people.size);
  const rooms = useSelected(session, (s) => s.rooms);
  const intoWords = ({ room }: Invite): string => {
    const name = room === null ? null : rooms.get(room)?.name;
    return name ? words.into(name) : words.noLabel;
  };
  const [invites, reload] = useLoaded(
    () => access.ask('invite.list', {}),
    (answer) => answer.invites,
  );
  const { problem, run } = useDone(reload);
  const before = useRef(people);
  useEffect(() => {
    // Whoever is new has used one.
    if (people !== before.current) reload();
    before.current = people;
  }, [people, reload]);
  return (
    <>
      <p class="access-note">{words.invitesLead}</p>
      <NewInvite onMade={reload} />
      <LoadingList label={words.invites} loaded={invites} reload={reload} empty={words.invitesEmpty}>
        {(invite: Invite) => (
          <li key={invite.invite} class={`access-row${invite.over ? ' access-row--over' : ''}`}>
            <span class="access-row-text">
              <span class="access-row-name truncate">
                <bdi>{invite.label || intoWords(invite)}</bdi>
              </span>
              <span class="access-row-note">{inviteLine(invite)}</span>
            </span>
            {invite.over === null && (
              <span class="access-row-actions">
                <RemoveButton
                  what={words.revoke}
                  onRemove={() => run(access.ask('invite.revoke', { invite: invite.invite }))}
                />
              </span>
            )}
          </li>
        )}
      </LoadingList>
      {problem !== null && <p class="access-problem">{problem}</p>}
    </>
  );
}

/** A guest is invited into a room, from that room. */
const invitable = (own: Role | null): ('admin' | 'member')[] =>
  own === 'owner' || own === 'admin' ? ['member', 'admin'] : ['member'];

function NewInvite({ onMade }: { onMade: () => void }) {
  const { access } = useModel();
  const own = useSelected(access.state, ({ role }) => role);
  const place = useShareableAddress();
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<'admin' | 'member'>('member');
  const [lifetime, setLifetime] = useState<string>('week');
  const [uses, setUses] = useState<string>('once');
  const [made, setMade] = useState<{ readonly link: string } | 'failed' | null>(null);

  const create = async (): Promise<void> => {
    const answer = await access.ask('invite.create', {
      role,
      room: null,
      expiresInMs: lifetimes.find(({ value }) => value === lifetime)?.ms ?? null,
      uses: useCounts.find(({ value }) => value === uses)?.count ?? null,
      label: label.trim(),
    });
    setMade(answer.ok ? { link: formatInvitation({ ...place, invite: answer.value.token }) } : 'failed');
    onMade();
  };

  return (
    <form
      class="access-form"
      aria-label={words.newInvite}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div class="access-form-wide">
        <TextField label={words.label} value={label} onInput={setLabel} maxLength={64} />
      </div>
      <Select
        label={words.as}
        value={role}
        choices={invitable(own).map((value) => ({ value, label: roleWords[value] }))}
        onChange={(value) => setRole(value === 'admin' ? 'admin' : 'member')}
      />
      <Select label={words.expires} value={lifetime} choices={lifetimes} onChange={setLifetime} />
      <Select label={words.uses} value={uses} choices={useCounts} onChange={setUses} />
      <Button type="submit" kind="primary">
        {words.create}
      </Button>
      {made === 'failed' && <p class="access-problem access-form-wide">{words.notDone}</p>}
      {made !== null && made !== 'failed' && (
        <div class="access-form-wide access-made">
          <p class="access-note">{words.made}</p>
          <CopyField label={words.link2} text={made.link} />
        </div>
      )}
    </form>
  );
}
