import { useId, useState } from 'preact/hooks';
import { maxDeclineChars } from '../../../src/bridge/ring.ts';
import { ringingTexts } from '../../../src/texts/ringing.ts';
import { ringsTexts } from '../../../src/texts/rings.ts';
import { Icon } from '../../ui/icon.tsx';
// Its field is no component of ui/, which would bring this along.
import '../../ui/field.css';
import './decline-texts.css';

interface DeclineTextsProps {
  readonly onSay: (text: string) => void;
}

/** What can be said with a decline: a given text by one press, or a line of one's own. */
export function DeclineTexts({ onSay }: DeclineTextsProps) {
  const [own, setOwn] = useState('');
  const id = useId();
  const say = (text: string): void => {
    if (text.trim() !== '') onSay(text.trim());
  };
  return (
    <div class="decline-texts" role="group" aria-label={ringingTexts.declineWithMessage}>
      {ringsTexts.declines.map((text) => (
        <button key={text} type="button" class="decline-text" onClick={() => say(text)}>
          {text}
        </button>
      ))}
      <form
        class="decline-own"
        onSubmit={(event) => {
          event.preventDefault();
          say(own);
        }}
      >
        <label class="visually-hidden" for={id}>
          {ringingTexts.ownText}
        </label>
        <input
          id={id}
          class="field-input"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={maxDeclineChars}
          placeholder={ringingTexts.ownText}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <button
          type="submit"
          class="decline-own-send"
          aria-label={ringingTexts.send}
          aria-disabled={own.trim() === '' ? true : undefined}
        >
          <Icon name="send" size={16} />
        </button>
      </form>
    </div>
  );
}
