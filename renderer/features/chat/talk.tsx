import type { RoomId } from '../../../src/protocol/ids.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { chatRoomsTexts } from '../../../src/texts/chat-rooms.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Empty } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';
import { classNames } from '../../ui/class-names.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { MessagesComing } from './messages-coming.tsx';
import { useDrop } from './use-drop.ts';
import { TypingLine } from './typing-line.tsx';

interface TalkProps {
  /** Null while the service still has to make it. */
  readonly room: RoomId | null;
  /** Of the person or the room. */
  readonly name: string;
  readonly takesFocus: boolean;
  /** An archived room can only be read. */
  readonly isReadOnly?: boolean;
  /** Why. */
  readonly readOnlyNote?: string;
}

/** What was and is said in a room, and where one says more. */
export function Talk({ room, name, takesFocus, isReadOnly = false, readOnlyNote }: TalkProps) {
  const { session, chat } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const conversation = useSelected(chat, (c) => (room === null ? undefined : c.conversations.get(room)));
  const drop = useDrop(room, !isReadOnly);
  if (room === null || !conversation) {
    return isOnline ? <Opening /> : <OpensLater />;
  }
  return (
    <div class={classNames('talk', drop.isOver && 'talk--drop')} {...drop.target}>
      <MessageList key={room} room={room} conversation={conversation} name={name} isOnline={isOnline} />
      <TypingLine room={room} />
      {drop.isOver && (
        <p class="talk-drop" role="status">
          {chatFilesTexts.drop}
        </p>
      )}
      {isReadOnly ? (
        <p class="conversation-archived">{readOnlyNote ?? chatRoomsTexts.archived}</p>
      ) : (
        <Composer
          key={`${room}-composer`}
          room={room}
          conversation={conversation}
          name={name}
          takesFocus={takesFocus}
        />
      )}
    </div>
  );
}

/** Everything in its place already, so that nothing moves when it comes. */
const Opening = () => (
  <div class="talk">
    <div class="messages">
      <div class="messages-scroll messages-scroll--coming">
        <div class="messages-log">
          <MessagesComing label={chatTexts.opening} />
        </div>
      </div>
    </div>
    <p class="typing-line" />
    <div class="composer" aria-hidden="true">
      <div class="composer-box composer-box--coming" />
    </div>
  </div>
);

const OpensLater = () => (
  <div class="conversation-opening">
    <Empty title={chatTexts.openingOffline} />
  </div>
);
