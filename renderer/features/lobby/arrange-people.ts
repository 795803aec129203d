import type { RoomId, UserId } from '../../../src/protocol/ids.ts';
import type { Message, Person, Room } from '../../../src/protocol/model.ts';
import { nameMatches } from '../name-matches.ts';

/** A person as the list shows them. */
export interface PersonEntry {
  readonly person: Person;
  /** Null as long as nothing was said. */
  readonly room: RoomId | null;
  readonly unread: number;
  /** Unread messages that name this person. */
  readonly mentions: number;
  readonly last: Message | null;
  /** The person wants it on top. */
  readonly isPinned: boolean;
  readonly mutedUntilMs: number | null;
}

/** The direct room of each person. */
export function roomsByPerson(rooms: ReadonlyMap<RoomId, Room>, self: UserId | null): Map<UserId, Room> {
  const byPerson = new Map<UserId, Room>();
  for (const room of rooms.values()) {
    const other = room.members.find(({ user }) => user !== self);
    if (room.kind === 'direct' && other) byPerson.set(other.user, room);
  }
  return byPerson;
}

const isHere = ({ presence }: Person): number => (presence === 'offline' ? 0 : 1);

/** What is kept on top, then conversations, the newest on top; then the others: who is here, then by name. */
function inOrder(a: PersonEntry, b: PersonEntry): number {
  return (
    Number(b.isPinned) - Number(a.isPinned) ||
    (b.last?.atMs ?? 0) - (a.last?.atMs ?? 0) ||
    isHere(b.person) - isHere(a.person) ||
    a.person.name.localeCompare(b.person.name) ||
    a.person.user.localeCompare(b.person.user)
  );
}

export function arrangePeople(
  people: ReadonlyMap<UserId, Person>,
  rooms: ReadonlyMap<UserId, Room>,
  query: string,
): PersonEntry[] {
  return (
    [...people.values()]
      // Of who has left, only what was said with them stays to be found.
      .filter((person) => !person.left || rooms.has(person.user))
      .filter((person) => nameMatches(person.name, query))
      .map((person) => {
        const room = rooms.get(person.user);
        return {
          person,
          room: room?.room ?? null,
          unread: room?.unread ?? 0,
          mentions: room?.mentions ?? 0,
          last: room?.last ?? null,
          isPinned: room?.pinned ?? false,
          mutedUntilMs: room?.mutedUntilMs ?? null,
        };
      })
      .sort(inOrder)
  );
}
