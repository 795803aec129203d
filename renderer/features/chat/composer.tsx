import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { limits } from '../../../src/protocol/limits.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';
import './composer.css';

/** The counter shows itself when so little is left. */
const warnChars = 500;

interface ComposerProps {
  readonly room: RoomId;
  readonly draft: string;
  readonly name: string;
  /** Whether one can type at once. */
  readonly takesFocus: boolean;
}

export function Composer({ room, draft, name, takesFocus }: ComposerProps) {
  const { send, setDraft } = useModel();
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const left = limits.messageChars - draft.trim().length;
  const canSend = draft.trim() !== '' && left >= 0;

  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  const sendNow = (): void => {
    if (!canSend) return;
    send(room, draft.trim());
    setDraft(room, '');
    field.current?.focus();
  };

  const keyPressed = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a character and does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendNow();
  };

  return (
    <div class="composer">
      <div class="composer-box">
        <textarea
          ref={field}
          class="composer-field scrolls"
          rows={1}
          dir="auto"
          aria-label={words.message}
          aria-describedby={counterId}
          aria-invalid={left < 0 ? true : undefined}
          placeholder={words.messageTo(name)}
          value={draft}
          onInput={(event) => setDraft(room, event.currentTarget.value)}
          onKeyDown={keyPressed}
        />
        <IconButton
          icon="send"
          label={words.send}
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
