import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useAskedMenu } from '../../ui/use-asked-menu.ts';
import { useModel } from '../model-context.ts';
import type { Line } from './arrange-messages.ts';
import { EditsDialog } from './edits-dialog.tsx';
import { MessageFiles } from './message-files.tsx';
import { MessageText } from './message-text.tsx';
import { MessageTools } from './message-tools.tsx';
import { Quote } from './quote.tsx';
import { Reactions } from './reactions.tsx';
import { timeOfDay } from './times.ts';
import { notSentWords } from './words.ts';

interface MessageItemProps {
  readonly room: RoomId;
  readonly line: Line;
  readonly sender: string;
  readonly isTabStop: boolean;
  readonly isTarget: boolean;
  /** What stands under it beside its marks. */
  readonly children: ComponentChildren;
}

/** One message: what it answers, what it says, what others put to it, what can be done with it. */
export function MessageItem({ room, line, sender, isTabStop, isTarget, children }: MessageItemProps) {
  const { chat } = useModel();
  const menu = useAskedMenu();
  const [isShowingEdits, setIsShowingEdits] = useState(false);
  const isRemoving = useSelected(chat, (c) => c.removing.has(line.message));
  const isEditing = useSelected(chat, ({ conversations }) => {
    const composing = conversations.get(room)?.composing;
    return composing?.what === 'edit' && composing.message.message === line.message;
  });
  const { sent } = line;
  const isDeleted = sent !== null && sent.deletedAtMs !== null;
  const isAlive = sent !== null && !isDeleted && !isRemoving;

  return (
    <li
      class={classNames(
        'message',
        `message--${line.state}`,
        isTarget && 'message--target',
        isEditing && 'message--editing',
        (isDeleted || isRemoving) && 'message--deleted',
      )}
      data-seq={sent?.seq}
      data-roving
      tabIndex={isTabStop ? 0 : -1}
      onContextMenu={(event) => {
        if (isAlive) menu.ask(event);
      }}
    >
      <span class="visually-hidden">{`${sender}, ${timeOfDay(line.atMs)}: `}</span>
      <div class="message-bubble">
        {isAlive || sent === null ? (
          <>
            {line.replyTo && <Quote room={room} message={line.replyTo} />}
            {line.text !== '' && <MessageText text={line.text} mentions={line.mentions} />}
            <MessageFiles line={line} />
          </>
        ) : (
          <Deleted line={line} mayUndo={isRemoving} />
        )}
      </div>
      {isAlive && <Reactions message={sent} />}
      <Marks sent={isAlive ? sent : null} onShowEdits={() => setIsShowingEdits(true)}>
        {children}
      </Marks>
      {line.state === 'failed' && <NotSent room={room} line={line} />}
      {isAlive && <MessageTools message={sent} asked={menu} onShowEdits={() => setIsShowingEdits(true)} />}
      {isShowingEdits && sent && <EditsDialog message={sent} onClose={() => setIsShowingEdits(false)} />}
    </li>
  );
}

interface MarksProps {
  /** Null where there is nothing left to mark. */
  readonly sent: Message | null;
  readonly onShowEdits: () => void;
  readonly children: ComponentChildren;
}

/** One line under a message: what was done with it, when it was said, who has read it. */
function Marks({ sent, onShowEdits, children }: MarksProps) {
  const isPinned = sent !== null && sent.pinnedAtMs !== null;
  const isEdited = sent !== null && sent.editedAtMs !== null;
  if (!isPinned && !isEdited && !children) return null;
  return (
    <p class="message-marks">
      {isPinned && (
        <span class="message-mark">
          <Icon name="pin" size={14} />
          {chatTexts.pinned}
        </span>
      )}
      {isEdited && (
        <button type="button" class="message-edited" aria-label={chatTexts.editedShow} onClick={onShowEdits}>
          {chatTexts.edited}
        </button>
      )}
      {children}
    </p>
  );
}

function Deleted({ line, mayUndo }: { line: Line; mayUndo: boolean }) {
  const { undoRemove, session } = useModel();
  const by = line.sent?.deletedBy ?? null;
  const said = useSelected(session, (s) =>
    by === null
      ? chatTexts.deleted
      : by === s.self
        ? chatTexts.deletedByYou
        : chatTexts.deletedBy(nameOf(s, by)),
  );
  return (
    <p class="message-gone">
      <bdi>{said}</bdi>
      {mayUndo && (
        <button type="button" class="message-action" onClick={() => undoRemove(line.message)}>
          {chatTexts.undo}
        </button>
      )}
    </p>
  );
}

function NotSent({ room, line }: { room: RoomId; line: Line }) {
  const { retrySend, discard } = useModel();
  return (
    <p class="message-failed">
      <span class="message-why">
        <Icon name="warning" size={14} />
        <span>{notSentWords(line.why)}</span>
      </span>
      <button type="button" class="message-action" onClick={() => retrySend(room, line.message)}>
        {chatTexts.tryAgain}
      </button>
      <button type="button" class="message-action" onClick={() => discard(room, line.message)}>
        {chatTexts.discard}
      </button>
    </p>
  );
}
