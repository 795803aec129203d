import { useRef, useState } from 'preact/hooks';
import { comboWords } from '../../../../src/bridge/key-words.ts';
import {
  comboOf,
  keyProblem,
  type KeyChoice,
  type KeyPlace,
  type KeySystem,
} from '../../../../src/bridge/keys.ts';
import { keySettingsTexts } from '../../../../src/texts/key-settings.ts';
import { classNames } from '../../../ui/class-names.ts';
import { problemWords } from './words.ts';
import './keys.css';

interface KeyFieldProps {
  readonly name: string;
  readonly place: KeyPlace;
  readonly keys: KeyChoice;
  readonly system: KeySystem;
  readonly onChange: (combo: string | null) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | null;
}

/** Shows a key, and takes the next one that is pressed in its place. */
export function KeyField({ name, place, keys, system, onChange, hint, problem = null }: KeyFieldProps) {
  const [isRecording, setIsRecording] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const combo = place.where === 'call' ? keys.call[place.action] : keys.global[place.action];
  const shown = combo === null ? keySettingsTexts.none : comboWords(combo, system);

  const finish = (chosen: string | null): void => {
    setIsRecording(false);
    setRefused(null);
    if (chosen !== combo) onChange(chosen);
  };
  const record = (event: KeyboardEvent): void => {
    if (!isRecording || event.key === 'Tab') return;
    // Nobody else: it is no key of the call now, and Esc does not close the settings.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return finish(combo);
    if (event.key === 'Backspace' || event.key === 'Delete') return finish(null);
    const pressed = comboOf(event);
    if (pressed === null) return;
    const found = keyProblem(pressed, place, keys, system);
    if (found === null) return finish(pressed);
    setRefused(keySettingsTexts.refused(comboWords(pressed, system), problemWords(found)));
  };
  const below = refused ?? (isRecording ? keySettingsTexts.recordHint : (problem ?? hint ?? null));
  return (
    <div class="key-field">
      <div class="key-field-row">
        <span class="key-field-name">{name}</span>
        <button
          ref={button}
          type="button"
          class={classNames('key-field-key', isRecording && 'key-field-key--recording')}
          aria-label={isRecording ? keySettingsTexts.press : keySettingsTexts.change(name, shown)}
          onClick={() => setIsRecording(true)}
          onKeyDown={record}
          onBlur={() => finish(combo)}
        >
          {isRecording ? keySettingsTexts.press : shown}
        </button>
      </div>
      {below !== null && (
        <p
          class={classNames(
            'field-note',
            (refused !== null || (problem !== null && !isRecording)) && 'field-note--problem',
          )}
          role="status"
        >
          {below}
        </p>
      )}
    </div>
  );
}
