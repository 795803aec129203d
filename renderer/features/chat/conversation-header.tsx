import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Person } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { presenceWords } from '../presence-words.ts';
import { ConversationMenu } from './conversation-menu.tsx';
import { HeaderButton, HeaderFrame } from './header-frame.tsx';
import { callObstacle, words } from './words.ts';

interface ConversationHeaderProps {
  readonly person: Person;
  readonly room: RoomId | null;
}

export function ConversationHeader({ person, room }: ConversationHeaderProps) {
  const { session, call, startCall } = useModel();
  const connection = useSelected(session, (s) => s.connection.state);
  // What was true when the line broke may long be over.
  const presence = connection === 'online' ? person.presence : null;
  const known = useSelected(session, (s) => (room === null ? undefined : s.rooms.get(room)));
  const obstacle = useSelected(call.view, (view) => callObstacle(connection, view, person));
  return (
    <HeaderFrame
      id={person.user}
      name={person.name}
      presence={presence ?? undefined}
      line={presence === null ? words.presenceUnknown : presenceWords[presence]}
      room={room}
    >
      <HeaderButton
        icon="phone"
        label={words.voiceCall}
        unavailable={obstacle}
        onClick={() => startCall(person.user, 'voice')}
      />
      <HeaderButton
        icon="camera"
        label={words.videoCall}
        unavailable={obstacle}
        onClick={() => startCall(person.user, 'video')}
      />
      {known && <ConversationMenu room={known} />}
    </HeaderFrame>
  );
}
