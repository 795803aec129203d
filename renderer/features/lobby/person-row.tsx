import type { UserId } from '../../../src/protocol/ids.ts';
import type { Message, Presence } from '../../../src/protocol/model.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import type { SessionState } from '../../stores/app-model.ts';
import { messageLine } from '../../stores/message-words.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import type { PersonEntry } from './arrange-people.ts';
import { useCallGoingOn } from './call-going-on.tsx';
import { ConversationRow } from './conversation-row.tsx';

interface PersonRowProps {
  readonly entry: PersonEntry;
  readonly reader: Pick<SessionState, 'people' | 'self'>;
  readonly nowMs: number;
  readonly isOnline: boolean;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (user: UserId) => void;
}

export function PersonRow({ entry, reader, isOnline, onOpen, ...row }: PersonRowProps) {
  const { person, last } = entry;
  // What was true when the line broke may long be over.
  const presence = isOnline ? person.presence : null;
  const place = { is: 'person', user: person.user } as const;
  const callLine = useCallGoingOn(place);
  return (
    <ConversationRow
      {...row}
      place={place}
      name={person.name}
      presence={presence}
      talk={entry}
      callLine={callLine}
      onOpen={() => onOpen(person.user)}
    >
      {presence !== null && (last === null || tellsMore.has(presence)) && presenceTexts.names[presence]}
      {last && presence !== null && tellsMore.has(presence) && ' · '}
      {last?.from === reader.self && last.body.kind === 'text' && `${words.youSaid} `}
      {last && <bdi>{lineOf(last, reader).slice(0, 120)}</bdi>}
    </ConversationRow>
  );
}

/** Worth its words before one writes or calls; the others the sign on the picture tells. */
const tellsMore: ReadonlySet<Presence> = new Set(['in-call', 'busy', 'dnd']);

/** In the row of a person it need not be said whose call was missed. */
const lineOf = (last: Message, reader: PersonRowProps['reader']): string =>
  last.body.kind === 'call' && last.body.missed && last.body.by !== reader.self
    ? words.missedCall
    : messageLine(last, reader);
