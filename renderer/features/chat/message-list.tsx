import { useMemo } from 'preact/hooks';
import { unreachable } from '../../../src/base/result.ts';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { unreadOf, type Conversation } from '../../stores/app-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Spinner } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { arrangeMessages, type Day } from './arrange-messages.ts';
import { MessageGroup, type GroupProps } from './message-group.tsx';
import { dayWords } from './times.ts';
import { useRead } from './use-read.ts';
import { useScroll } from './use-scroll.ts';
import { words } from './words.ts';
import './message-list.css';

interface MessageListProps {
  readonly room: RoomId;
  readonly conversation: Conversation;
  readonly name: string;
  readonly isOnline: boolean;
}

export function MessageList({ room, conversation, name, isOnline }: MessageListProps) {
  const { session, loadOlder, markRead } = useModel();
  const self = useSelected(session, (s) => s.self);
  const people = useSelected(session, (s) => s.people);
  const unread = useSelected(session, (s) => {
    const known = s.rooms.get(room);
    return known ? unreadOf(known) : 0;
  });
  const days = useMemo(() => arrangeMessages(conversation, { self, people }), [conversation, self, people]);
  const last = days.at(-1)?.groups.at(-1);
  const { list, isAtEnd, scrolled, toEnd } = useScroll({
    first: conversation.messages[0]?.message,
    last: last?.lines.at(-1)?.message,
    isLastOwn: last?.isOwn ?? false,
    mayLoadOlder: conversation.history === 'more',
    loadOlder: () => loadOlder(room),
  });
  useRead(room, isAtEnd, unread, markRead);

  return (
    <div class="messages">
      <div
        ref={list}
        class="messages-scroll scrolls"
        role="log"
        aria-label={words.messages}
        tabIndex={0}
        onScroll={scrolled}
      >
        <div class="messages-log">
          <HistoryEdge room={room} conversation={conversation} name={name} />
          {days.map((day) => (
            <DaySection key={day.startMs} day={day} room={room} name={name} isOnline={isOnline} />
          ))}
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          class="messages-newest"
          aria-label={unread > 0 ? `${words.newest}, ${unread} unread` : words.newest}
          onClick={toEnd}
        >
          <Icon name="arrow-down" size={16} />
          {unread > 0 && <span class="messages-newest-count">{unread > 99 ? '99+' : unread}</span>}
        </button>
      )}
    </div>
  );
}

/** What is at the top: more to come, the beginning, or what went wrong. */
function HistoryEdge({ room, conversation, name }: Pick<MessageListProps, 'room' | 'conversation' | 'name'>) {
  const { loadOlder } = useModel();
  const isEmpty = conversation.messages.length === 0 && conversation.pending.length === 0;
  switch (conversation.history) {
    case 'unloaded':
    case 'loading':
      return (
        <div class="messages-edge" aria-live="off">
          <Spinner label={words.loading} />
        </div>
      );
    case 'failed':
      return (
        <div class="messages-edge messages-edge--failed">
          <p>{words.loadFailed}</p>
          <Button size="small" icon="retry" onClick={() => loadOlder(room)}>
            {words.tryAgain}
          </Button>
        </div>
      );
    case 'complete':
      return isEmpty ? (
        <Empty title={words.emptyTitle(name)} art={<Icon name="chat" size={32} />}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null;
    case 'more':
      return null;
    default:
      return unreachable(conversation.history);
  }
}

function DaySection({ day, ...rest }: { day: Day } & Omit<GroupProps, 'group'>) {
  const nowMs = useNow(60_000);
  return (
    <section class="messages-day">
      <h3 class="messages-date">
        <span>{dayWords(day.startMs, nowMs)}</span>
      </h3>
      {day.groups.map((group) => (
        <MessageGroup key={group.key} group={group} {...rest} />
      ))}
    </section>
  );
}
