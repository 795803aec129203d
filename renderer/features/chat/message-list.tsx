import { useMemo } from 'preact/hooks';
import { unreachable } from '../../../src/base/result.ts';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import type { Conversation } from '../../stores/app-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Spinner } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { moveByKey } from '../../ui/roving.ts';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { arrangeMessages, type Day } from './arrange-messages.ts';
import { MessagesComing } from './messages-coming.tsx';
import { MessageGroup, type GroupProps } from './message-group.tsx';
import { dayWords } from './times.ts';
import { useDivider } from './use-divider.ts';
import { useRead } from './use-read.ts';
import { useScroll } from './use-scroll.ts';
import './message-list.css';
import './message.css';

interface MessageListProps {
  readonly room: RoomId;
  readonly conversation: Conversation;
  readonly name: string;
  readonly isOnline: boolean;
}

export function MessageList({ room, conversation, name, isOnline }: MessageListProps) {
  const { session, loadOlder, loadNewer, toNewest, markRead } = useModel();
  const self = useSelected(session, (s) => s.self);
  const known = useSelected(session, (s) => s.rooms.get(room));
  const unread = known?.unread ?? 0;
  const { messages, pending, history, newer, target } = conversation;
  const hasAnswered = pending.length > 0 || (messages.at(-1)?.from === self && isSaid(messages.at(-1)));
  const readSeq = useDivider(known?.readSeq ?? 0, unread, hasAnswered);
  const days = useMemo(() => arrangeMessages(conversation, self, readSeq), [conversation, self, readSeq]);
  const last = days.at(-1)?.groups.at(-1);
  const { list, isAtEnd, scrolled, toEnd } = useScroll({
    first: messages[0]?.message,
    last: last?.lines.at(-1)?.message,
    isLastOwn: last?.isOwn ?? false,
    isNewest: newer === 'complete',
    target,
    mayLoadOlder: history === 'more',
    mayLoadNewer: newer === 'more',
    loadOlder: () => loadOlder(room),
    loadNewer: () => loadNewer(room),
  });
  const isAtNewest = isAtEnd && newer === 'complete';
  useRead(room, isAtNewest, unread, markRead);
  const goToNewest = (): void => {
    if (newer === 'complete') toEnd();
    toNewest(room);
  };

  return (
    <div class="messages">
      <div
        ref={list}
        class="messages-scroll scrolls"
        role="log"
        aria-label={words.messages}
        tabIndex={0}
        onScroll={scrolled}
        onKeyDown={(event) => {
          const isOnMessage = event.target instanceof HTMLElement && event.target.matches('[data-roving]');
          if (isOnMessage && list.current) moveByKey(event, list.current, 'vertical');
        }}
      >
        <div class="messages-log">
          <HistoryEdge
            room={room}
            conversation={conversation}
            name={name}
            isGroup={known?.kind === 'group'}
            isOnline={isOnline}
          />
          {days.map((day) => (
            <DaySection
              key={day.startMs}
              day={day}
              room={room}
              isOnline={isOnline}
              hasNames={known?.kind === 'group'}
              lastSeq={messages.at(-1)?.seq ?? 0}
              targetSeq={target?.seq ?? null}
              lastSaidSeq={newer === 'complete' ? (messages.findLast(isSaid)?.seq ?? null) : null}
            />
          ))}
          <NewerEdge room={room} newer={newer} />
        </div>
      </div>
      {!isAtNewest && <GoToNewest unread={unread} onClick={goToNewest} />}
    </div>
  );
}

const isSaid = (message: Message | undefined): boolean => message?.body.kind === 'text';

function GoToNewest({ unread, onClick }: { unread: number; onClick: () => void }) {
  return (
    <button
      type="button"
      class="messages-newest"
      aria-label={unread > 0 ? words.newestUnread(unread) : words.newest}
      onClick={onClick}
    >
      <Icon name="arrow-down" size={16} />
      {unread > 0 && <span class="messages-newest-count">{unread > 99 ? '99+' : unread}</span>}
    </button>
  );
}

interface HistoryEdgeProps extends Pick<MessageListProps, 'room' | 'conversation' | 'name' | 'isOnline'> {
  readonly isGroup: boolean;
}

/** What is at the top: more to come, the beginning, or what went wrong. */
function HistoryEdge({ room, conversation, name, isGroup, isOnline }: HistoryEdgeProps) {
  const { loadOlder } = useModel();
  const isEmpty = conversation.messages.length === 0 && conversation.pending.length === 0;
  switch (conversation.history) {
    case 'unloaded':
    case 'loading':
      return isEmpty ? (
        <MessagesComing label={words.loading} />
      ) : (
        <div class="messages-edge" aria-live="off">
          <Spinner label={words.loading} />
        </div>
      );
    case 'failed':
      if (!isOnline) return <p class="messages-edge">{words.loadsLater}</p>;
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
        <Empty
          title={isGroup ? words.emptyRoomTitle(name) : words.emptyTitle(name)}
          art={<Icon name="chat" size={32} />}
        >
          <p>{isGroup ? words.emptyRoomText : words.emptyText}</p>
        </Empty>
      ) : null;
    case 'more':
      return null;
    default:
      return unreachable(conversation.history);
  }
}

/** What is at the bottom of a part of the past. */
function NewerEdge({ room, newer }: { room: RoomId; newer: Conversation['newer'] }) {
  const { loadNewer } = useModel();
  if (newer === 'complete') return null;
  if (newer !== 'failed') {
    return (
      <div class="messages-edge" aria-live="off">
        <Spinner label={words.loadingNewer} />
      </div>
    );
  }
  return (
    <div class="messages-edge messages-edge--failed">
      <p>{words.newerFailed}</p>
      <Button size="small" icon="retry" onClick={() => loadNewer(room)}>
        {words.tryAgain}
      </Button>
    </div>
  );
}

function DaySection({ day, ...rest }: { day: Day } & Omit<GroupProps, 'group'>) {
  const nowMs = useNow(60_000);
  return (
    <section class="messages-day">
      <h3 class="messages-date">
        <span>{dayWords(day.startMs, nowMs)}</span>
      </h3>
      {day.groups.map((group) => (
        <>
          {group.isFirstNew && (
            <p key={`${group.key} new`} class="messages-new" role="separator" aria-label={words.newMessages}>
              <span>{words.newMessages}</span>
            </p>
          )}
          <MessageGroup key={group.key} group={group} {...rest} />
        </>
      ))}
    </section>
  );
}
