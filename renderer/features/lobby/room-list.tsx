import { useMemo, useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { messageLine } from '../../stores/message-words.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { arrangeRooms } from './arrange-rooms.ts';
import { NewMeeting } from './new-meeting.tsx';
import { NewRoom } from './new-room.tsx';
import { words } from './words.ts';
import './room-list.css';

/** Rooms of several people: what is kept on top first, then the newest; what is archived folded away. */
export function RoomList() {
  const { session, chat, access } = useModel();
  const rooms = useSelected(session, (s) => s.rooms);
  const isKnown = useSelected(session, (s) => s.self !== null);
  const open = useSelected(chat, (c) => (c.open?.with === null ? c.open.room : null));
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  const [making, setMaking] = useState<'room' | 'meeting' | null>(null);
  const closeDialog = (): void => setMaking(null);
  const { active, archived } = useMemo(() => arrangeRooms(rooms), [rooms]);
  if (!isKnown) return null;
  return (
    <section class="rooms" aria-label={words.rooms}>
      <header class="rooms-header">
        <h2 class="rooms-title">{words.rooms}</h2>
        {!isGuest && (
          <span class="rooms-actions">
            <IconButton
              icon="link"
              label={words.newMeeting}
              iconSize={16}
              tipAlign="end"
              onClick={() => setMaking('meeting')}
            />
            <IconButton
              icon="plus"
              label={words.newRoom}
              iconSize={16}
              tipAlign="end"
              onClick={() => setMaking('room')}
            />
          </span>
        )}
      </header>
      <RoomRows label={words.roomList} rooms={active} open={open} />
      {archived.length > 0 && (
        <details class="rooms-archived" open={archived.some(({ room }) => room === open)}>
          <summary>{words.archivedRooms(archived.length)}</summary>
          <RoomRows label={words.archivedRoomList} rooms={archived} open={open} />
        </details>
      )}
      {making === 'room' && <NewRoom onClose={closeDialog} />}
      {making === 'meeting' && <NewMeeting onClose={closeDialog} />}
    </section>
  );
}

function RoomRows({ label, rooms, open }: { label: string; rooms: readonly Room[]; open: RoomId | null }) {
  if (rooms.length === 0) return null;
  return (
    <ul class="rooms-list scrolls" aria-label={label}>
      {rooms.map((room) => (
        <RoomRow key={room.room} room={room} isOpen={room.room === open} />
      ))}
    </ul>
  );
}

function RoomRow({ room, isOpen }: { room: Room; isOpen: boolean }) {
  const { session, openRoom } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const name = room.name ?? '';
  const unread = room.unread;
  const isMuted = room.mutedUntilMs !== null;
  const spoken = [
    name,
    ...(isMuted ? [words.muted] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(room.mentions > 0 ? [words.mentioned] : []),
  ].join(', ');
  return (
    <li>
      <button
        type="button"
        class={classNames(
          'person-row',
          isOpen && 'person-row--open',
          unread > 0 && !isMuted && 'person-row--unread',
        )}
        aria-label={spoken}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => openRoom(room.room)}
      >
        <Avatar id={room.room} name={name} size={36} />
        <span class="person-row-text">
          <span class="person-row-name truncate">
            <bdi>{name}</bdi>
          </span>
          <span class="person-row-more truncate">
            {isMuted && `${words.muted} · `}
            <bdi>
              {room.last ? messageLine(room.last, { people, self }).slice(0, 120) : words.nothingSaid}
            </bdi>
          </span>
        </span>
        {room.mentions > 0 && <span class="person-row-badge person-row-badge--mention">@</span>}
        {unread > 0 && !isMuted && <span class="person-row-badge">{unread > 99 ? '99+' : unread}</span>}
      </button>
    </li>
  );
}
