import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { AwayBanner } from './away-banner.tsx';
import { CallButtons } from './call-buttons.tsx';
import { HeaderFrame } from './header-frame.tsx';
import { RoomDetails } from './room-details.tsx';
import { Talk } from './talk.tsx';
import './conversation.css';

export interface RoomConversationProps {
  readonly room: RoomId;
  /** Beside a call the call itself says where. */
  readonly isBesideCall?: boolean;
  /** One can type at once; if not said, beside no call. */
  readonly takesFocus?: boolean;
  /** Between the header and the messages: a call that goes on, or how the last one ended. */
  readonly above?: ComponentChildren;
}

/** What was and is said in a room of several. */
export function RoomConversation({
  room: id,
  isBesideCall = false,
  takesFocus = !isBesideCall,
  above,
}: RoomConversationProps) {
  const { session } = useModel();
  const room = useSelected(session, (s) => s.rooms.get(id));
  if (!room) return null;
  const name = room.name ?? '';
  return (
    <section class="conversation" aria-label={words.conversationIn(name)}>
      {!isBesideCall && <RoomHeader room={room} name={name} />}
      {above}
      <AwayBanner />
      <Talk
        room={id}
        name={name}
        takesFocus={takesFocus}
        isReadOnly={room.archived}
        readOnlyNote={room.importedFrom === undefined ? words.archived : words.importedReadOnly}
      />
    </section>
  );
}

function RoomHeader({ room, name }: { room: Room; name: string }) {
  const [isShowingDetails, setIsShowingDetails] = useState(false);
  const line =
    room.importedFrom === undefined ? words.members(room.members.length) : words.imported(room.importedFrom);
  const canBeCalled = !room.archived && room.importedFrom === undefined;
  return (
    <HeaderFrame
      id={room.room}
      name={name}
      line={line}
      room={room}
      tools={[{ icon: 'people', label: words.roomDetails, onChoose: () => setIsShowingDetails(true) }]}
    >
      {canBeCalled && <CallButtons place={{ is: 'room', room: room.room }} />}
      {isShowingDetails && <RoomDetails room={room} onClose={() => setIsShowingDetails(false)} />}
    </HeaderFrame>
  );
}
