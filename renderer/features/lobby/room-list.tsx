import { useMemo } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Message, Room } from '../../../src/protocol/model.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import type { SessionState } from '../../stores/app-model.ts';
import { messageLine } from '../../stores/message-words.ts';
import { importedAuthor, senderOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { arrangeRooms } from './arrange-rooms.ts';
import { useCallGoingOn } from './call-going-on.tsx';
import { ConversationRow } from './conversation-row.tsx';
import './room-list.css';

/** Rooms of several people: what is kept on top first, then the newest; what is archived folded away. */
export function RoomList({ onMake }: { onMake: (made: 'room' | 'meeting') => void }) {
  const { session, chat, access } = useModel();
  const rooms = useSelected(session, (s) => s.rooms);
  const isKnown = useSelected(session, (s) => s.self !== null);
  const open = useSelected(chat, (c) => (c.open?.with === null ? c.open.room : null));
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  const { active, archived } = useMemo(() => arrangeRooms(rooms), [rooms]);
  if (!isKnown) return null;
  return (
    <section class="rooms" aria-label={words.rooms}>
      <header class="sidebar-head">
        <h2 class="sidebar-title">{words.rooms}</h2>
        {!isGuest && (
          <span class="rooms-actions">
            <IconButton
              icon="link"
              label={words.newMeeting}
              iconSize={16}
              tipAlign="end"
              onClick={() => onMake('meeting')}
            />
            <IconButton
              icon="plus"
              label={words.newRoom}
              iconSize={16}
              tipAlign="end"
              onClick={() => onMake('room')}
            />
          </span>
        )}
      </header>
      <RoomRows label={words.roomList} rooms={active} open={open} />
      {archived.length > 0 && (
        <details class="rooms-archived" open={archived.some(({ room }) => room === open)}>
          <summary>
            {words.archivedRooms(archived.length)}
            <Icon name="chevron-down" size={16} />
          </summary>
          <RoomRows label={words.archivedRoomList} rooms={archived} open={open} />
        </details>
      )}
    </section>
  );
}

function RoomRows({ label, rooms, open }: { label: string; rooms: readonly Room[]; open: RoomId | null }) {
  const nowMs = useNow(60_000);
  if (rooms.length === 0) return null;
  return (
    <ul class="rooms-list scrolls" aria-label={label}>
      {rooms.map((room) => (
        <RoomRow key={room.room} room={room} nowMs={nowMs} isOpen={room.room === open} />
      ))}
    </ul>
  );
}

/** Among several people it matters who wrote; what happened in a room says itself who did it. */
function saidBy(last: Message, reader: Pick<SessionState, 'people' | 'self'>): string {
  if (last.body.kind !== 'text' || last.deletedAtMs !== null) return '';
  const isOwn = last.from === reader.self && importedAuthor(last) === null;
  return `${isOwn ? words.youSaid : words.said(senderOf(reader, last, ''))} `;
}

function RoomRow({ room, nowMs, isOpen }: { room: Room; nowMs: number; isOpen: boolean }) {
  const { session, openRoom } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const place = { is: 'room', room: room.room } as const;
  const callLine = useCallGoingOn(place);
  return (
    <ConversationRow
      place={place}
      name={room.name ?? ''}
      talk={room}
      nowMs={nowMs}
      isOpen={isOpen}
      callLine={callLine}
      onOpen={() => openRoom(room.room)}
    >
      {room.last && saidBy(room.last, { people, self })}
      <bdi>{room.last ? messageLine(room.last, { people, self }).slice(0, 120) : words.nothingSaid}</bdi>
    </ConversationRow>
  );
}
