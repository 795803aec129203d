import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onCommit?: () => void;
  readonly hint?: string | undefined;
  /** What is wrong with it and what to do; takes the place of the hint. */
  readonly problem?: string | null | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'url' | 'numeric';
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

export function TextField({ label, value, onInput, onCommit, hint, problem, ...rest }: TextFieldProps) {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={rest.inputRef ?? null}
        class="field-input"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={value}
        placeholder={rest.placeholder}
        maxLength={rest.maxLength}
        inputMode={rest.inputMode ?? 'text'}
        autoFocus={rest.autoFocus ?? false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => onCommit?.()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onCommit) onCommit();
        }}
      />
      <FieldNote id={`${id}-below`} text={below} isProblem={Boolean(problem)} />
    </div>
  );
}

function FieldNote({ id, text, isProblem }: { id: string; text: string | undefined; isProblem: boolean }) {
  return (
    <p
      id={id}
      class={classNames('field-note', isProblem && 'field-note--problem')}
      aria-live={isProblem ? 'polite' : undefined}
      hidden={!text}
    >
      {isProblem && <Icon name="warning" size={16} />}
      <span>{text}</span>
    </p>
  );
}

interface TimeFieldProps {
  readonly label: string;
  /** "15:30", or nothing. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | null;
}

/** A time of the day, shown and typed as this computer's language does it. */
export function TimeField({ label, value, onInput, hint, problem }: TimeFieldProps) {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="time"
        value={value}
        autoFocus
        aria-invalid={problem ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldNote id={`${id}-below`} text={below} isProblem={Boolean(problem)} />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Where what stands beside it says enough to those who see it. */
  readonly hidesLabel?: boolean;
}

export function Select({ label, value, choices, onChange, hint, hidesLabel = false }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class={hidesLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <div class="field-select">
        <select
          id={id}
          class="field-input"
          value={value}
          aria-describedby={hint ? `${id}-below` : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </div>
      <FieldNote id={`${id}-below`} text={hint} isProblem={false} />
    </div>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function SearchField({ label, value, onInput, onKeyDown }: SearchFieldProps) {
  return (
    <div class="field-search">
      <Icon name="search" size={16} />
      <input
        class="field-input"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => onKeyDown?.(event)}
      />
    </div>
  );
}
