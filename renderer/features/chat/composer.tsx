import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { limits } from '../../../src/protocol/limits.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import type { Conversation } from '../../stores/app-model.ts';
import type { Named } from '../../stores/mentions.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { later } from '../later.ts';
import { useModel } from '../model-context.ts';
import { AttachButton } from './attach-button.tsx';
import { ComposingBar } from './composing-bar.tsx';
import { completed, type MentionDraft } from './mention-draft.ts';
import { MentionList } from './mention-list.tsx';
import { RecordButton } from './record-button.tsx';
import { Tray, useHasTray } from './tray.tsx';
import { useMentions } from './use-mentions.ts';
import './composer.css';

const voiceBar = later(() => import('./voice-bar.tsx').then((all) => all.VoiceBar));

/** The counter shows itself when so little is left. */
const warnChars = 500;

interface ComposerProps {
  readonly room: RoomId;
  readonly conversation: Conversation;
  readonly name: string;
  /** Whether one can type at once. */
  readonly takesFocus: boolean;
}

export function Composer({ room, conversation, name, takesFocus }: ComposerProps) {
  const { send, setDraft, typed, compose, session, voiceMessages } = useModel();
  const isSpeaking = useSelected(voiceMessages.state, (s) => s.is !== 'none' && s.room === room);
  const self = useSelected(session, (s) => s.self);
  const { draft, composing } = conversation;
  const [edited, setEdited] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(0);
  /** Where the cursor belongs once the field is drawn with the completed name. */
  const cursorAfter = useRef<number | null>(null);
  const counterId = useId();
  const listId = useId();
  const isEditing = composing.what === 'edit';
  const text = isEditing ? edited : draft;
  const mentions = useMentions(room, text, cursor);
  const left = limits.messageChars - text.trim().length;
  const hasTray = useHasTray(room) && !isEditing;
  const canSend = (text.trim() !== '' || hasTray) && left >= 0;

  useEffect(() => () => voiceMessages.leave(room), [voiceMessages, room]);
  const wasSpeaking = useRef(false);
  useEffect(() => {
    if (wasSpeaking.current && !isSpeaking) field.current?.focus({ preventScroll: true });
    wasSpeaking.current = isSpeaking;
  }, [isSpeaking]);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (composing.what === 'edit') setEdited(textOf(composing.message));
    if (composing.what !== 'new') field.current?.focus({ preventScroll: true });
  }, [composing]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
    // Now and not in the next frame: what is typed until then would stand behind it.
    if (cursorAfter.current !== null) element.setSelectionRange(cursorAfter.current, cursorAfter.current);
    cursorAfter.current = null;
  }, [text]);

  const write = (next: string): void => {
    if (isEditing) setEdited(next);
    else setDraft(room, next);
  };
  const sendNow = (): void => {
    if (!canSend) return;
    send(room, text.trim());
    field.current?.focus();
  };
  const cancel = (): void => compose(room, { what: 'new' });
  const complete = (mention: MentionDraft, person: Named): void => {
    const next = completed(text, mention, person.name);
    cursorAfter.current = next.cursor;
    write(next.text);
    setCursor(next.cursor);
  };

  const keyPressed = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a character and does not send.
    if (event.isComposing) return;
    if (mentions.keyPressed(event, complete)) return;
    if (event.key === 'Escape' && composing.what !== 'new') {
      event.stopPropagation();
      cancel();
    }
    if (event.key === 'ArrowUp' && text === '') {
      const last = conversation.messages.findLast((message) => mayEdit(message, self));
      if (!last) return;
      event.preventDefault();
      compose(room, { what: 'edit', message: last });
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      sendNow();
    }
  };
  const moved = (): void => setCursor(field.current?.selectionStart ?? 0);

  return (
    <div class="composer">
      {mentions.draft && (
        <MentionList
          id={listId}
          people={mentions.people}
          chosen={mentions.chosen}
          onChoose={(person) => mentions.draft && complete(mentions.draft, person)}
        />
      )}
      <ComposingBar composing={composing} onCancel={cancel} />
      {!isEditing && <Tray room={room} />}
      {isSpeaking && (
        <div class="composer-box">
          <voiceBar.Part />
        </div>
      )}
      <div class="composer-box" hidden={isSpeaking}>
        {!isEditing && <AttachButton room={room} />}
        <textarea
          ref={field}
          class="composer-field scrolls"
          rows={1}
          dir="auto"
          aria-label={words.message}
          aria-describedby={counterId}
          aria-invalid={left < 0 ? true : undefined}
          aria-controls={mentions.draft ? listId : undefined}
          aria-activedescendant={mentions.draft ? `${listId}-${mentions.chosen}` : undefined}
          placeholder={words.messageTo(name)}
          value={text}
          onInput={(event) => {
            write(event.currentTarget.value);
            setCursor(event.currentTarget.selectionStart);
            if (!isEditing && event.currentTarget.value !== '') typed(room);
          }}
          onKeyDown={keyPressed}
          onKeyUp={moved}
          onClick={moved}
        />
        {!isEditing && text === '' && <RecordButton room={room} />}
        <IconButton
          icon={isEditing ? 'check' : 'send'}
          label={isEditing ? words.saveEdit : words.send}
          tone={canSend ? 'accent' : 'quiet'}
          unavailable={canSend ? null : words.send}
          tipAlign="end"
          class="composer-send"
          onClick={sendNow}
        />
      </div>
      <p
        id={counterId}
        class={classNames('composer-counter', left < 0 && 'composer-counter--over')}
        role="status"
        hidden={left > warnChars}
      >
        {left < 0 ? words.tooLong(-left) : words.left(left)}
      </p>
    </div>
  );
}

const textOf = ({ body }: Message): string => (body.kind === 'text' ? body.text : '');

const mayEdit = ({ from, body, deletedAtMs }: Message, self: Message['from'] | null): boolean =>
  from === self && body.kind === 'text' && deletedAtMs === null;
