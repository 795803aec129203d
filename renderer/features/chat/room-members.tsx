import type { UserId } from '../../../src/protocol/ids.ts';
import type { Room, RoomMember } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { sharedTexts } from '../../../src/texts/shared.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { useModel } from '../model-context.ts';
import type { Run } from '../use-done.ts';

interface RoomMembersProps {
  readonly room: Room;
  /** Whether this person leads the room. */
  readonly leads: boolean;
  readonly run: Run;
}

export function RoomMembers({ room, leads, run }: RoomMembersProps) {
  const { session, desktop, roomActions } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const ownName = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const nameOf = (user: UserId): string => (user === self ? ownName : (people.get(user)?.name ?? ''));
  const members = [...room.members].sort((a, b) => nameOf(a.user).localeCompare(nameOf(b.user)));
  return (
    <ul class="room-members" aria-label={words.roomMembers}>
      {members.map((member) => (
        <li key={member.user} class="room-member">
          <Avatar id={member.user} name={nameOf(member.user)} size={32} />
          <span class="room-member-text truncate">
            <bdi>{nameOf(member.user)}</bdi>
            {member.user === self && ` (${words.you})`}
          </span>
          <span class="room-member-role">{words.roomRoles[member.role]}</span>
          {leads && member.user !== self && (
            <MemberActions
              room={room}
              member={member}
              name={nameOf(member.user)}
              run={run}
              ask={roomActions.ask}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface MemberActionsProps {
  readonly room: Room;
  readonly member: RoomMember;
  readonly name: string;
  readonly run: RoomMembersProps['run'];
  readonly ask: ReturnType<typeof useModel>['roomActions']['ask'];
}

function MemberActions({ room: { room }, member: { user, role }, name, run, ask }: MemberActionsProps) {
  const isNarrow = useIsNarrow();
  const lead: MenuItem = {
    label: role === 'owner' ? words.takeLead : words.giveLead,
    icon: 'people',
    onChoose: () => run(ask('room.role', { room, user, role: role === 'owner' ? 'member' : 'owner' })),
  };
  const remove: MenuItem = {
    label: words.removeMember,
    icon: 'close',
    onChoose: () => run(ask('room.remove', { room, user })),
  };
  const items = role === 'guest' ? [remove] : [lead, remove];
  return (
    <span class="room-member-actions">
      {isNarrow ? (
        <MoreMenu label={sharedTexts.moreOf(name)} items={items} />
      ) : (
        items.map(({ label, onChoose }) => (
          <Button key={label} size="small" kind="quiet" onClick={onChoose}>
            {label}
          </Button>
        ))
      )}
    </span>
  );
}
