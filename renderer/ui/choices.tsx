import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './choices.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
  /** Shown under the choice while it is the chosen one. */
  readonly more?: ComponentChildren;
  /** Unless it says otherwise. */
  readonly isThere?: boolean;
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

interface ChoiceCardsProps<Value extends string> extends ChoicesProps<Value> {
  /** Where the heading above does not already ask what is chosen here. */
  readonly showsLabel?: boolean;
}

/** One of a few, each with a line of explanation. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, choices, chosen, onChoose, showsLabel = false } = props;
  const group = useId();
  return (
    <fieldset class="choice-cards" aria-label={label} role="radiogroup">
      {showsLabel && (
        <span class="field-label" aria-hidden="true">
          {label}
        </span>
      )}
      {choices
        .filter(({ isThere = true }) => isThere)
        .map(({ value, label, hint, icon, more }) => (
          <div key={value} class={classNames('choice-card', value === chosen && 'choice-card--chosen')}>
            <label class="choice-card-label">
              <input
                type="radio"
                name={group}
                class="choice-radio"
                checked={value === chosen}
                aria-describedby={hint ? `${group}-${value}` : undefined}
                aria-label={label}
                onChange={() => onChoose(value)}
              />
              <span class="choice-card-text">
                <span class="choice-card-name">{label}</span>
                {hint && (
                  <span id={`${group}-${value}`} class="choice-card-hint">
                    {hint}
                  </span>
                )}
              </span>
              {icon && <Icon name={icon} />}
            </label>
            {value === chosen && more && <div class="choice-card-more">{more}</div>}
          </div>
        ))}
    </fieldset>
  );
}

/** One of a few short words, side by side. */
export function Segments<Value extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const group = useId();
  return (
    <fieldset class="segments" role="radiogroup" aria-label={label}>
      {choices.map(({ value, label }) => (
        <label key={value} class="segment">
          <input
            type="radio"
            name={group}
            class="segment-radio"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class="segment-label">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  /** In a few words, what it does or costs. */
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const noteId = useId();
  const control = (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        class="switch-input"
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : noteId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
  if (hint === undefined) return control;
  return (
    <div class="switch-field">
      {control}
      <p id={noteId} class="field-note">
        {hint}
      </p>
    </div>
  );
}
