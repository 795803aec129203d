import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Person } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { CallButtons } from './call-buttons.tsx';
import { HeaderFrame } from './header-frame.tsx';

interface ConversationHeaderProps {
  readonly person: Person;
  readonly room: RoomId | null;
}

export function ConversationHeader({ person, room }: ConversationHeaderProps) {
  const { session } = useModel();
  const connection = useSelected(session, (s) => s.connection.state);
  // What was true when the line broke may long be over.
  const presence = connection === 'online' ? person.presence : null;
  const known = useSelected(session, (s) => (room === null ? undefined : s.rooms.get(room)));
  return (
    <HeaderFrame
      id={person.user}
      name={person.name}
      presence={presence ?? undefined}
      line={presence === null ? words.presenceUnknown : presenceTexts.names[presence]}
      room={known}
    >
      <CallButtons place={{ is: 'person', user: person.user }} />
    </HeaderFrame>
  );
}
