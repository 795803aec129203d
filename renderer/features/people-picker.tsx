import { useState } from 'preact/hooks';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Person } from '../../src/protocol/model.ts';
import { sharedTexts } from '../../src/texts/shared.ts';
import { Avatar } from '../ui/avatar.tsx';
import { SearchField } from '../ui/field.tsx';
import { nameMatches } from './name-matches.ts';
import './people-picker.css';

interface PeoplePickerProps {
  readonly label: string;
  readonly searchLabel: string;
  readonly none: string;
  readonly people: readonly Person[];
  readonly chosen: ReadonlySet<UserId>;
  readonly onChange: (chosen: ReadonlySet<UserId>) => void;
}

/** Any number of people, by name. */
export function PeoplePicker({ label, searchLabel, none, people, chosen, onChange }: PeoplePickerProps) {
  const [query, setQuery] = useState('');
  const found = people
    .filter(({ name }) => nameMatches(name, query))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const toggle = (user: UserId): void => {
    const next = new Set(chosen);
    if (!next.delete(user)) next.add(user);
    onChange(next);
  };
  return (
    <fieldset class="people-picker">
      <legend class="people-picker-label">{label}</legend>
      {people.length > 0 && <SearchField label={searchLabel} value={query} onInput={setQuery} />}
      <div class="people-picker-list scrolls">
        {found.map(({ user, name }) => (
          <label key={user} class="people-picker-row">
            <input type="checkbox" checked={chosen.has(user)} onChange={() => toggle(user)} />
            <Avatar id={user} name={name} size={24} />
            <span class="truncate">
              <bdi>{name}</bdi>
            </span>
          </label>
        ))}
        {found.length === 0 && (
          <p class="people-picker-none">{people.length === 0 ? none : sharedTexts.nobodyCalled(query)}</p>
        )}
      </div>
    </fieldset>
  );
}
