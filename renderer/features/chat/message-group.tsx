import type { CallPlace } from '../../../src/call/view.ts';
import type { RoomId, UserId } from '../../../src/protocol/ids.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { messageLine } from '../../stores/message-words.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { Group, Line } from './arrange-messages.ts';
import { MessageItem } from './message-item.tsx';
import { ReadBy } from './read-by.tsx';
import { timeOfDay } from './times.ts';

export interface GroupProps {
  readonly group: Group;
  readonly room: RoomId;
  readonly isOnline: boolean;
  /** More than two are here, so that each is named. */
  readonly hasNames: boolean;
  readonly lastSeq: number;
  readonly targetSeq: number | null;
  /** The newest message that somebody wrote: under it stands who has read it. */
  readonly lastSaidSeq: number | null;
}

export function MessageGroup({ group, room, isOnline, hasNames, ...at }: GroupProps) {
  const { session } = useModel();
  const sender = useSelected(session, (s) => senderOf(group, s));
  const [first] = group.lines;
  const last = group.lines.at(-1);
  if (group.isRecord && first) return <RecordLine line={first} isTabStop={first.sent?.seq === at.lastSeq} />;
  return (
    <div
      class={classNames(
        'message-group',
        group.isOwn && 'message-group--own',
        hasNames && 'message-group--named',
      )}
    >
      {hasNames && !group.isOwn && <Avatar id={group.author ?? group.from ?? ''} name={sender} size={32} />}
      {(hasNames || group.author !== null) && !group.isOwn && (
        <p class="message-group-name truncate" aria-hidden="true">
          <bdi>{sender}</bdi>
        </p>
      )}
      <ul class="message-group-lines">
        {group.lines.map((line) => (
          <MessageItem
            key={line.message}
            room={room}
            line={line}
            sender={sender}
            isTabStop={line.sent?.seq === at.lastSeq}
            isTarget={line.sent !== null && line.sent.seq === at.targetSeq}
          >
            {line === last && line.state !== 'failed' && (
              <GroupEnd
                group={group}
                last={line}
                room={room}
                isOnline={isOnline}
                lastSaidSeq={at.lastSaidSeq}
              />
            )}
          </MessageItem>
        ))}
      </ul>
    </div>
  );
}

type GroupEndProps = Pick<GroupProps, 'group' | 'room' | 'isOnline' | 'lastSaidSeq'> & {
  readonly last: Line;
};

/** When it was said, and under the newest who has read it. */
function GroupEnd({ group, last, room, isOnline, lastSaidSeq }: GroupEndProps) {
  const onTheirWay = group.lines.filter((line) => line.state === 'sending');
  return (
    <>
      <span class="message-time" aria-hidden="true">
        {onTheirWay.length > 0 ? sendingWords(onTheirWay, isOnline) : timeOfDay(last.atMs)}
      </span>
      {last.sent?.deletedAtMs === null && last.sent.seq === lastSaidSeq && (
        <ReadBy room={room} last={last.sent} />
      )}
    </>
  );
}

/** Who reads that it waits for the connection may pull the plug. */
function sendingWords(lines: readonly Line[], isOnline: boolean): string {
  if (isOnline || lines.some(({ keeping }) => keeping === 'begun')) return chatTexts.sending;
  return lines.some(({ keeping }) => keeping === 'impossible') ? chatTexts.waitingUnkept : chatTexts.waiting;
}

function senderOf(
  { isOwn, from, author }: Group,
  { people }: { readonly people: Parameters<typeof nameOf>[0]['people'] },
): string {
  if (author !== null) return author;
  if (isOwn || from === null) return chatTexts.you;
  return nameOf({ people }, from satisfies UserId);
}

/** A call that was, or something that happened to the room: nobody said it. */
function RecordLine({ line, isTabStop }: { line: Line; isTabStop: boolean }) {
  const { session, startCall } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const isRoom = useSelected(
    session,
    (s) => line.sent !== null && s.rooms.get(line.sent.room)?.kind === 'group',
  );
  const { sent } = line;
  if (!sent) return null;
  const { body } = sent;
  const place = (user: UserId): CallPlace =>
    isRoom ? { is: 'room', room: sent.room } : { is: 'person', user };
  const isMissed = body.kind === 'call' && body.missed && body.by !== self;
  return (
    <ul class="message-group-lines message-group-lines--record">
      <li
        class={classNames('message-record', isMissed && 'message-record--missed')}
        data-seq={sent.seq}
        data-roving
        tabIndex={isTabStop ? 0 : -1}
      >
        {body.kind === 'call' && (
          <Icon name={isMissed ? 'phone-down' : body.callKind === 'video' ? 'camera' : 'phone'} size={16} />
        )}
        <span dir="auto">{messageLine(sent, { people, self })}</span>
        <span class="message-record-time">{timeOfDay(line.atMs)}</span>
        {isMissed && (
          <Button size="small" kind="quiet" onClick={() => startCall(place(body.by), body.callKind)}>
            {chatTexts.callBack}
          </Button>
        )}
      </li>
    </ul>
  );
}
