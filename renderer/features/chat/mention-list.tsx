import { chatTexts as words } from '../../../src/texts/chat.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Named } from '../../stores/mentions.ts';

interface MentionListProps {
  readonly id: string;
  readonly people: readonly Named[];
  readonly chosen: number;
  readonly onChoose: (person: Named) => void;
}

/** People whose names go on as the text does. The focus stays in the text; arrows move, Enter and Tab take. */
export function MentionList({ id, people, chosen, onChoose }: MentionListProps) {
  return (
    <ul id={id} class="mention-list scrolls" role="listbox" aria-label={words.someoneToMention}>
      {people.map((person, index) => (
        <li
          key={person.user}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          class={classNames('mention-option', index === chosen && 'mention-option--chosen')}
          // Before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <Avatar id={person.user} name={person.name} size={24} />
          <bdi class="truncate">{person.name}</bdi>
        </li>
      ))}
    </ul>
  );
}
