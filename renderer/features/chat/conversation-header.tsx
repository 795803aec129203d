import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Person } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { presenceWords } from '../presence-words.ts';
import { ConversationMenu } from './conversation-menu.tsx';
import { PinsDialog } from './pins-dialog.tsx';
import { callObstacle, words } from './words.ts';

interface ConversationHeaderProps {
  readonly person: Person;
  readonly room: RoomId | null;
}

export function ConversationHeader({ person, room }: ConversationHeaderProps) {
  const { session, call, startCall, closeChat, openSearch } = useModel();
  const [isShowingPins, setIsShowingPins] = useState(false);
  const connection = useSelected(session, (s) => s.connection.state);
  // What was true when the line broke may long be over.
  const presence = connection === 'online' ? person.presence : null;
  const known = useSelected(session, (s) => (room === null ? undefined : s.rooms.get(room)));
  const obstacle = useSelected(call.view, (view) => callObstacle(connection, view, person));

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
      <Avatar id={person.user} name={person.name} size={36} presence={presence ?? undefined} />
      <div class="conversation-who">
        <h2 class="conversation-name truncate">
          <bdi>{person.name}</bdi>
        </h2>
        <p class="conversation-presence truncate">
          {presence === null ? words.presenceUnknown : presenceWords[presence]}
        </p>
      </div>
      {room !== null && (
        <>
          <IconButton
            icon="search"
            label={words.search}
            tip="below"
            tipAlign="end"
            onClick={() => openSearch({ room })}
          />
          <IconButton
            icon="pin"
            label={words.pinnedMessages}
            tip="below"
            tipAlign="end"
            onClick={() => setIsShowingPins(true)}
          />
        </>
      )}
      {isShowingPins && room !== null && <PinsDialog room={room} onClose={() => setIsShowingPins(false)} />}
      <IconButton
        icon="phone"
        label={words.voiceCall}
        tip="below"
        tipAlign="end"
        unavailable={obstacle}
        onClick={() => startCall(person.user, 'voice')}
      />
      <IconButton
        icon="camera"
        label={words.videoCall}
        tip="below"
        tipAlign="end"
        unavailable={obstacle}
        onClick={() => startCall(person.user, 'video')}
      />
      {known && <ConversationMenu room={known} />}
    </header>
  );
}
