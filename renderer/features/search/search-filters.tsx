import { isolated } from '../../../src/base/sentence.ts';
import type { RoomId, UserId } from '../../../src/protocol/ids.ts';
import { searchTexts as words } from '../../../src/texts/search.ts';
import type { SearchQuery, SessionState } from '../../stores/app-model.ts';
import { othersIn } from '../../stores/chat-opening.ts';
import { nameOf } from '../../stores/names.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Select } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';

interface Choice<Value> {
  readonly value: Value | '';
  readonly label: string;
}

const byLabel = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label);

/** Where something was said: in a room by its name, or with the other person. */
export function placeName(session: SessionState, room: RoomId): string {
  const known = session.rooms.get(room);
  if (known?.kind === 'group' && known.name !== null) return words.inRoom(known.name);
  return words.withPerson(
    othersIn(session, room)
      .map((user) => isolated(nameOf(session, user)))
      .join(', '),
  );
}

const roomChoices = (session: SessionState): Choice<RoomId>[] => [
  { value: '', label: words.everywhere },
  ...[...session.rooms.keys()]
    .map((room) => ({ value: room, label: placeName(session, room) }))
    .toSorted(byLabel),
];

const senderChoices = ({ people, self }: SessionState): Choice<UserId>[] => [
  { value: '', label: words.anybody },
  ...(self === null ? [] : [{ value: self, label: words.oneself }]),
  ...[...people.values()].map(({ user, name }) => ({ value: user, label: name })).toSorted(byLabel),
];

const spans: readonly SearchQuery['within'][] = ['any', 'day', 'week', 'month', 'year'];

const contentChoices = (): Choice<'link' | 'file'>[] => [
  { value: '', label: words.anything },
  { value: 'link', label: words.has.link },
  { value: 'file', label: words.has.file },
];

/** The choice that a select names; null for "all". */
const chosen = <Value extends string>(choices: readonly Choice<Value>[], value: string): Value | null =>
  choices.find(
    (choice): choice is Choice<Value> & { value: Value } => choice.value !== '' && choice.value === value,
  )?.value ?? null;

export function SearchFilters({ query }: { query: SearchQuery }) {
  const { session, searchFor } = useModel();
  const state = useObservable(session);
  const [rooms, senders, contents] = [roomChoices(state), senderChoices(state), contentChoices()];
  return (
    <div class="search-filters" role="group" aria-label={words.filters}>
      <Select
        label={words.where}
        value={query.room ?? ''}
        choices={rooms}
        onChange={(value) => searchFor({ room: chosen(rooms, value) })}
      />
      <Select
        label={words.who}
        value={query.from ?? ''}
        choices={senders}
        onChange={(value) => searchFor({ from: chosen(senders, value) })}
      />
      <Select
        label={words.when}
        value={query.within}
        choices={spans.map((value) => ({ value, label: words.within[value] }))}
        onChange={(value) => searchFor({ within: spans.find((span) => span === value) ?? 'any' })}
      />
      <Select
        label={words.what}
        value={query.has ?? ''}
        choices={contents}
        onChange={(value) => searchFor({ has: chosen(contents, value) })}
      />
    </div>
  );
}
