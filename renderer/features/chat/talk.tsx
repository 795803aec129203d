import type { RoomId } from '../../../src/protocol/ids.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Empty, Spinner } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';
import { classNames } from '../../ui/class-names.ts';
import { Composer } from './composer.tsx';
import { fileWords } from './file-words.ts';
import { MessageList } from './message-list.tsx';
import { useDrop } from './use-drop.ts';
import { TypingLine } from './typing-line.tsx';
import { words } from './words.ts';

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
    return (
      <div class="conversation-opening">
        {isOnline ? <Spinner label={words.opening} /> : <Empty title={words.openingOffline} />}
      </div>
    );
  }
  return (
    <div class={classNames('talk', drop.isOver && 'talk--drop')} {...drop.target}>
      <MessageList key={room} room={room} conversation={conversation} name={name} isOnline={isOnline} />
      <TypingLine room={room} />
      {drop.isOver && (
        <p class="talk-drop" role="status">
          {fileWords.drop}
        </p>
      )}
      {isReadOnly ? (
        <p class="conversation-archived">{readOnlyNote ?? words.archived}</p>
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
