import { useEffect, useState } from 'preact/hooks';
import type { Invite, Room } from '../../src/protocol/model.ts';
import { invitesTexts } from '../../src/texts/invites.ts';
import { useSelected } from '../stores/use-observable.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { standingOf } from './invite-words.ts';
import { LoadingList } from './loading-list.tsx';
import { MadeLinkView } from './made-link.tsx';
import {
  meetingInvite,
  meetingLengths,
  meetingSizes,
  type MeetingLength,
  type MeetingSize,
} from './meeting-invite.ts';
import { useModel } from './model-context.ts';
import { RemoveButton } from './remove-button.tsx';
import { useDone } from './use-done.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';
import { useMadeLink } from './use-made-link.ts';
import './meeting-links.css';

/** The links into a room: made, seen, taken back. */
export function MeetingLinks({ room }: { room: Room }) {
  const { access } = useModel();
  const [invites, reload] = useLoaded(
    () => access.ask('invite.list', { room: room.room }),
    (answer) => answer.invites.filter(({ over }) => over === null),
  );
  const { problem, run } = useDone(reload);
  const members = room.members.length;
  const words = invitesTexts.meeting;
  // Who comes in may well have used one of them.
  useEffect(reload, [reload, members]);
  return (
    <section class="meeting-links" aria-label={words.title}>
      <h3 class="meeting-links-title">{words.title}</h3>
      {!room.archived && <NewLink room={room} onMade={reload} />}
      <OpenLinks
        loaded={invites}
        reload={reload}
        onTakeBack={({ invite }) => run(access.ask('invite.revoke', { invite }))}
      />
      {problem !== null && (
        <p class="access-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function NewLink({ room, onMade }: { room: Room; onMade: () => void }) {
  const [length, setLength] = useState<MeetingLength>('day');
  const [size, setSize] = useState<MeetingSize>('any');
  const { made, make } = useMadeLink();
  const words = invitesTexts.meeting;
  return (
    <>
      <p class="access-note">{words.lead}</p>
      <div class="meeting-links-new">
        <Select
          label={words.howLong}
          value={length}
          choices={meetingLengths.map((one) => ({ value: one.value, label: words.lengths[one.value] }))}
          onChange={(chosen) =>
            setLength(meetingLengths.find(({ value }) => value === chosen)?.value ?? 'day')
          }
        />
        <Select
          label={words.howMany}
          value={size}
          choices={meetingSizes.map((one) => ({ value: one.value, label: words.sizes[one.value] }))}
          onChange={(chosen) => setSize(meetingSizes.find(({ value }) => value === chosen)?.value ?? 'any')}
        />
      </div>
      <div>
        <Button
          disabled={made.phase === 'making'}
          onClick={() => void make(meetingInvite(room.room, length, size)).then(onMade)}
        >
          {made.phase === 'made' ? words.makeAnother : words.make}
        </Button>
      </div>
      <MadeLinkView label={words.link} made={made} />
    </>
  );
}

interface OpenLinksProps {
  readonly loaded: Loaded<readonly Invite[]>;
  readonly reload: () => void;
  readonly onTakeBack: (invite: Invite) => void;
}

function OpenLinks({ loaded, reload, onTakeBack }: OpenLinksProps) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const people = useSelected(session, (s) => s.people);
  const words = invitesTexts.meeting;
  return (
    <LoadingList label={words.links} loaded={loaded} reload={reload} empty={words.none}>
      {(invite: Invite) => (
        <li key={invite.invite} class="access-row">
          <span class="access-row-text">
            <span class="access-row-name truncate">
              <bdi>{invite.by === self ? words.ofYou : words.of(people.get(invite.by)?.name ?? '')}</bdi>
            </span>
            <span class="access-row-note">{standingOf(invite)}</span>
          </span>
          <span class="access-row-actions">
            <RemoveButton what={words.takeBack} onRemove={() => onTakeBack(invite)} />
          </span>
        </li>
      )}
    </LoadingList>
  );
}
