import type { RoomId } from '../../../src/protocol/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { Group, Line } from './arrange-messages.ts';
import { splitLinks } from './split-links.ts';
import { timeOfDay } from './times.ts';
import { words } from './words.ts';

export interface GroupProps {
  readonly group: Group;
  readonly room: RoomId;
  readonly name: string;
  readonly isOnline: boolean;
}

export function MessageGroup({ group, room, name, isOnline }: GroupProps) {
  const sender = group.isOwn ? words.you : name;
  const last = group.lines.at(-1);
  const isSending = group.lines.some((line) => line.state === 'sending');
  return (
    <div class={classNames('message-group', group.isOwn && 'message-group--own')}>
      <ul class="message-group-lines">
        {group.lines.map((line) => (
          <li key={line.message} class={`message message--${line.state}`}>
            <span class="visually-hidden">{`${sender}, ${timeOfDay(line.atMs)}: `}</span>
            <MessageText text={line.text} />
            {line.state === 'failed' && <NotSent room={room} line={line} />}
          </li>
        ))}
      </ul>
      {last && last.state !== 'failed' && (
        <p class="message-group-time" aria-hidden="true">
          {isSending ? (isOnline ? words.sending : words.waiting) : timeOfDay(last.atMs)}
        </p>
      )}
    </div>
  );
}

/** Built from text nodes and anchors: nothing that somebody wrote is ever read as markup. */
function MessageText({ text }: { text: string }) {
  return (
    <p class="message-text selectable" dir="auto">
      {splitLinks(text).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ),
      )}
    </p>
  );
}

function NotSent({ room, line }: { room: RoomId; line: Line }) {
  const { retrySend, discard } = useModel();
  return (
    <p class="message-failed">
      <Icon name="warning" size={14} />
      <span>{words.notSent}</span>
      <button type="button" class="message-action" onClick={() => retrySend(room, line.message)}>
        {words.tryAgain}
      </button>
      <button type="button" class="message-action" onClick={() => discard(room, line.message)}>
        {words.discard}
      </button>
    </p>
  );
}
