import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { AwayBanner } from './away-banner.tsx';
import { PinsDialog } from './pins-dialog.tsx';
import { RoomDetails } from './room-details.tsx';
import { Talk } from './talk.tsx';
import { words } from './words.ts';
import './conversation.css';

/** What was and is said in a room of several. */
export function RoomConversation({ room: id }: { room: RoomId }) {
  const { session } = useModel();
  const room = useSelected(session, (s) => s.rooms.get(id));
  if (!room) return null;
  const name = room.name ?? '';
  return (
    <section class="conversation" aria-label={words.conversationIn(name)}>
      <RoomHeader room={room} name={name} />
      <AwayBanner />
      <Talk
        room={id}
        name={name}
        takesFocus
        isReadOnly={room.archived}
        readOnlyNote={room.importedFrom === undefined ? words.archived : words.importedReadOnly}
      />
    </section>
  );
}

function RoomHeader({ room, name }: { room: Room; name: string }) {
  const { closeChat, openSearch } = useModel();
  const [shown, setShown] = useState<'pins' | 'details' | null>(null);
  return (
    <header class="conversation-header">
      <IconButton
        icon="back"
        label={words.back}
        class="conversation-back"
        tip="below"
        tipAlign="start"
        onClick={closeChat}
      />
      <Avatar id={room.room} name={name} size={36} />
      <div class="conversation-who">
        <h2 class="conversation-name truncate">
          <bdi>{name}</bdi>
        </h2>
        <p class="conversation-presence truncate">
          {room.importedFrom === undefined
            ? words.members(room.members.length)
            : words.imported(room.importedFrom)}
        </p>
      </div>
      <IconButton
        icon="search"
        label={words.search}
        tip="below"
        tipAlign="end"
        onClick={() => openSearch({ room: room.room })}
      />
      <IconButton
        icon="pin"
        label={words.pinnedMessages}
        tip="below"
        tipAlign="end"
        onClick={() => setShown('pins')}
      />
      <IconButton
        icon="people"
        label={words.roomDetails}
        tip="below"
        tipAlign="end"
        onClick={() => setShown('details')}
      />
      {shown === 'pins' && <PinsDialog room={room.room} onClose={() => setShown(null)} />}
      {shown === 'details' && <RoomDetails room={room} onClose={() => setShown(null)} />}
    </header>
  );
}
