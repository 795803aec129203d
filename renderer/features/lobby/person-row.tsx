import type { UserId } from '../../../src/protocol/ids.ts';
import type { Message, Presence } from '../../../src/protocol/model.ts';
import type { SessionState } from '../../stores/app-model.ts';
import { messageLine } from '../../stores/message-words.ts';
import { isMutedAt } from '../../stores/muted.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { presenceWords } from '../presence-words.ts';
import type { PersonEntry } from './arrange-people.ts';
import { RowLines } from './row-lines.tsx';
import { words } from './words.ts';

interface PersonRowProps {
  readonly entry: PersonEntry;
  readonly reader: Pick<SessionState, 'people' | 'self'>;
  readonly nowMs: number;
  readonly isOnline: boolean;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (user: UserId) => void;
}

export function PersonRow({ entry, reader, nowMs, isOnline, isOpen, isTabStop, onOpen }: PersonRowProps) {
  const { person, unread, mentions, last } = entry;
  // What was true when the line broke may long be over.
  const presence = isOnline ? person.presence : null;
  const isMuted = isMutedAt(entry, nowMs);
  const spoken = [
    person.name,
    ...(presence === null ? [] : [presenceWords[presence].toLowerCase()]),
    ...(isMuted ? [words.muted] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(mentions > 0 ? [words.mentioned] : []),
  ].join(', ');
  return (
    <li>
      <button
        type="button"
        class={classNames(
          'person-row',
          isOpen && 'person-row--open',
          unread > 0 && !isMuted && 'person-row--unread',
        )}
        aria-label={spoken}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-roving
        onClick={() => onOpen(person.user)}
      >
        <Avatar id={person.user} name={person.name} size={36} presence={presence ?? undefined} />
        <RowLines
          name={person.name}
          atMs={last?.atMs ?? null}
          nowMs={nowMs}
          mentions={mentions}
          unread={isMuted ? 0 : unread}
        >
          {isMuted && `${words.muted} · `}
          {presence !== null && (last === null || tellsMore.has(presence)) && presenceWords[presence]}
          {last && presence !== null && tellsMore.has(presence) && ' · '}
          {last?.from === reader.self && last.body.kind === 'text' && `${words.you}: `}
          {last && <bdi>{lineOf(last, reader).slice(0, 120)}</bdi>}
        </RowLines>
      </button>
    </li>
  );
}

/** Worth its words before one writes or calls; the others the sign on the picture tells. */
const tellsMore: ReadonlySet<Presence> = new Set(['in-call', 'busy', 'dnd']);

/** In the row of a person it need not be said whose call was missed. */
const lineOf = (last: Message, reader: PersonRowProps['reader']): string =>
  last.body.kind === 'call' && last.body.missed && last.body.by !== reader.self
    ? words.missedCall
    : messageLine(last, reader);
