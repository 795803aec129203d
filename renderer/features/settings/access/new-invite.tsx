import { useState } from 'preact/hooks';
import type { InviteId, RoomId } from '../../../../src/protocol/ids.ts';
import type { Role, Room } from '../../../../src/protocol/model.ts';
import { accessTexts } from '../../../../src/texts/access.ts';
import { invitesTexts } from '../../../../src/texts/invites.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { dayMs, hourMs } from '../../invite-words.ts';
import { MadeLinkView } from '../../made-link.tsx';
import { useModel } from '../../model-context.ts';
import { useMadeLink } from '../../use-made-link.ts';

/** A guest is invited into a room, from that room. */
const invitable = (own: Role | null): ('admin' | 'member')[] =>
  own === 'owner' || own === 'admin' ? ['member', 'admin'] : ['member'];

/** Rooms that take somebody in, by name. */
const opened = (rooms: ReadonlyMap<RoomId, Room>): Room[] =>
  [...rooms.values()]
    .filter(({ kind, archived, importedFrom }) => kind === 'group' && !archived && importedFrom === undefined)
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));

const service = '';

const lifetimes = [
  { value: 'hour', ms: hourMs },
  { value: 'day', ms: dayMs },
  { value: 'week', ms: 7 * dayMs },
  { value: 'always', ms: null },
] as const;

const useCounts = [
  { value: 'once', count: 1 },
  { value: 'ten', count: 10 },
  { value: 'often', count: null },
] as const;

/** Each said in the words that the catalogue has for it. */
const choicesOf = <Value extends string>(
  offered: readonly { readonly value: Value }[],
  labels: Readonly<Record<Value, string>>,
) => offered.map(({ value }) => ({ value, label: labels[value] }));

interface NewInviteProps {
  readonly isOnline: boolean;
  readonly onMade: () => void;
  /** Those that let nobody in any more. */
  readonly over: ReadonlySet<InviteId>;
}

/** Into the service, or into one of one's rooms in it. */
export function NewInvite({ isOnline, onMade, over }: NewInviteProps) {
  const { access, session } = useModel();
  const own = useSelected(access.state, ({ role }) => role);
  const rooms = opened(useSelected(session, (s) => s.rooms));
  const [label, setLabel] = useState('');
  const [chosen, setChosen] = useState<string>(service);
  const [role, setRole] = useState<'admin' | 'member'>('member');
  const [lifetime, setLifetime] = useState<string>('week');
  const [uses, setUses] = useState<string>('once');
  const { made: link, invite, make } = useMadeLink();
  // Nobody is to be handed a link that is used up or taken back.
  const made = invite !== null && over.has(invite) ? { phase: 'none' as const } : link;
  // The room may have been left or archived since it was chosen.
  const room = rooms.find((known) => known.room === chosen)?.room ?? null;

  const create = (): Promise<void> =>
    make({
      role,
      room,
      expiresInMs: lifetimes.find(({ value }) => value === lifetime)?.ms ?? null,
      uses: useCounts.find(({ value }) => value === uses)?.count ?? null,
      label: label.trim(),
    });

  return (
    <form
      class="access-form"
      aria-label={accessTexts.newInvite}
      onSubmit={(event) => {
        event.preventDefault();
        void create().then(onMade);
      }}
    >
      <div class="access-form-wide">
        <TextField label={accessTexts.label} value={label} onInput={setLabel} maxLength={64} />
      </div>
      {rooms.length > 0 && (
        <div class="access-form-wide">
          <Select
            label={accessTexts.leadsTo}
            value={room ?? service}
            choices={[
              { value: service, label: accessTexts.wholeService },
              ...rooms.map(({ room: value, name }) => ({ value, label: name ?? '' })),
            ]}
            onChange={setChosen}
          />
        </div>
      )}
      <Select
        label={accessTexts.as}
        value={role}
        choices={invitable(own).map((value) => ({ value, label: invitesTexts.roles[value] }))}
        onChange={(value) => setRole(value === 'admin' ? 'admin' : 'member')}
      />
      <Select
        label={accessTexts.expires}
        value={lifetime}
        choices={choicesOf(lifetimes, accessTexts.lifetimes)}
        onChange={setLifetime}
      />
      <Select
        label={accessTexts.uses}
        value={uses}
        choices={choicesOf(useCounts, accessTexts.useCounts)}
        onChange={setUses}
      />
      <Button type="submit" kind="primary" disabled={!isOnline || made.phase === 'making'}>
        {made.phase === 'made' ? accessTexts.createAnother : accessTexts.create}
      </Button>
      {made.phase !== 'none' && (
        <div class="access-form-wide">
          <MadeLinkView label={accessTexts.inviteLink} made={made} />
        </div>
      )}
    </form>
  );
}
