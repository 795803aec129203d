import type { UserId } from '../../../src/protocol/ids.ts';
import type { SessionState } from '../../stores/app-model.ts';
import { messageLine } from '../../stores/message-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { presenceWords } from '../presence-words.ts';
import type { PersonEntry } from './arrange-people.ts';
import { words } from './words.ts';

interface PersonRowProps {
  readonly entry: PersonEntry;
  readonly reader: Pick<SessionState, 'people' | 'self'>;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (user: UserId) => void;
}

export function PersonRow({ entry, reader, isOpen, isTabStop, onOpen }: PersonRowProps) {
  const { person, unread, mentions, last } = entry;
  const presence = presenceWords[person.presence];
  const spoken = [
    person.name,
    presence.toLowerCase(),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(mentions > 0 ? [words.mentioned] : []),
  ].join(', ');
  return (
    <li>
      <button
        type="button"
        class={classNames('person-row', isOpen && 'person-row--open', unread > 0 && 'person-row--unread')}
        aria-label={spoken}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-roving
        onClick={() => onOpen(person.user)}
      >
        <Avatar id={person.user} name={person.name} size={36} presence={person.presence} />
        <span class="person-row-text">
          <span class="person-row-name truncate">
            <bdi>{person.name}</bdi>
          </span>
          <span class="person-row-more truncate">
            {presence}
            {last && (
              <>
                <span class="person-row-dot"> · </span>
                {last.from === reader.self && last.body.kind === 'text' && `${words.you}: `}
                <bdi>{messageLine(last, reader).slice(0, 120)}</bdi>
              </>
            )}
          </span>
        </span>
        {mentions > 0 && <span class="person-row-badge person-row-badge--mention">@</span>}
        {unread > 0 && <span class="person-row-badge">{unread > 99 ? '99+' : unread}</span>}
      </button>
    </li>
  );
}
