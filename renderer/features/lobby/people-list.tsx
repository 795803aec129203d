import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Person } from '../../../src/protocol/model.ts';
import { lobbyTexts } from '../../../src/texts/lobby.ts';
import { serviceLineTexts } from '../../../src/texts/service-line.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { SearchField } from '../../ui/field.tsx';
import { moveByKey, rovingItems } from '../../ui/roving.ts';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { useHosting } from '../use-hosting.ts';
import { arrangePeople, roomsByPerson } from './arrange-people.ts';
import { HowOthersJoin } from './how-others-join.tsx';
import { ListsComing } from './lists-coming.tsx';
import { PersonRow } from './person-row.tsx';
import { isUnreachable } from './words.ts';
import './people-list.css';

export function PeopleList({ end }: { end: ComponentChildren }) {
  const { session, chat, openChat } = useModel();
  const people = useSelected(session, (s) => s.people);
  const rooms = useSelected(session, (s) => s.rooms);
  const self = useSelected(session, (s) => s.self);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isComing = useIsComing();
  const open = useSelected(chat, (c) => c.open?.with ?? null);
  const reader = useMemo(() => ({ people, self }), [people, self]);
  const nowMs = useNow(60_000);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const entries = useMemo(
    () => arrangePeople(people, roomsByPerson(rooms, self), query),
    [people, rooms, self, query],
  );
  // The list is one tab stop: the open conversation, or the first.
  const stop = entries.some(({ person }) => person.user === open) ? open : entries[0]?.person.user;

  const searchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setQuery('');
    if (event.key === 'Enter' && query !== '' && entries[0]) openChat(entries[0].person.user);
    if (event.key === 'ArrowDown' && list.current) {
      event.preventDefault();
      rovingItems(list.current)[0]?.focus();
    }
  };

  // Nobody was ever seen: there is nothing to look for.
  // Two keys: what comes is put in the place of the shapes, it is not them that move.
  if (self === null)
    return (
      <div key="coming" class="people">
        {isComing && <ListsComing />}
      </div>
    );
  return (
    <div key="people" class="people">
      <header class="sidebar-head">
        <h2 class="sidebar-title">{lobbyTexts.people}</h2>
        {people.size > 0 && <Invite />}
      </header>
      <div class="people-search">
        <SearchField label={lobbyTexts.find} value={query} onInput={setQuery} onKeyDown={searchKey} />
      </div>
      <div class="people-scroll scrolls">
        <ul
          ref={list}
          class="people-list"
          aria-label={lobbyTexts.people}
          onKeyDown={(event) => {
            if (list.current) moveByKey(event, list.current, 'vertical');
          }}
        >
          {entries.map((entry) => (
            <PersonRow
              key={entry.person.user}
              entry={entry}
              reader={reader}
              nowMs={nowMs}
              isOnline={isOnline}
              isOpen={entry.person.user === open}
              isTabStop={entry.person.user === stop}
              onOpen={openChat}
            />
          ))}
        </ul>
        {entries.length === 0 && <NobodyListed people={people} query={query} />}
        {end}
      </div>
    </div>
  );
}

/** The service is on its way, and nothing stands against it that somebody would have to decide first. */
function useIsComing(): boolean {
  const { session, access } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  const isUndecided = useSelected(access.state, (a) => a.certificate !== null);
  const hosting = useHosting().state;
  if (hosting === 'starting' || hosting === 'failed') return hosting === 'starting';
  return connection.state === 'connecting' && !isUnreachable(connection) && !isUndecided;
}

/** Always at hand for who may let others in. */
function Invite() {
  const { desktop, session, access, openSettings } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  // A link to a service that nobody else can reach would help nobody.
  const isClosed = useSelected(
    desktop.settings,
    ({ profile }) => profile?.service.mode === 'host' && profile.service.reach === 'this-computer',
  );
  if (!isOnline || isGuest) return null;
  return (
    <IconButton
      icon="plus"
      label={serviceLineTexts.makeInvite}
      iconSize={16}
      tipAlign="end"
      onClick={() => openSettings(isClosed ? 'service' : 'invites')}
    />
  );
}

interface NobodyListedProps {
  readonly people: ReadonlyMap<UserId, Person>;
  readonly query: string;
}

function NobodyListed({ people, query }: NobodyListedProps) {
  if (people.size > 0) return <p class="people-none">{lobbyTexts.noMatch(query.trim())}</p>;
  return (
    <>
      <p class="people-none">
        <strong>{lobbyTexts.nobody}</strong>
        {lobbyTexts.nobodyHint}
      </p>
      <div class="people-invite">
        <HowOthersJoin />
      </div>
    </>
  );
}
