import type { CallPlace } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Person, Presence } from '../../../src/protocol/model.ts';
import type { SessionState } from '../../stores/app-model.ts';
import type { LiveCall } from './active-call.ts';

interface Missing {
  readonly user: UserId;
  readonly name: string;
  readonly presence: Presence;
}

const order: Partial<Record<Presence, number>> = { offline: 2, dnd: 1, 'in-call': 1 };

const membersOf = ({ rooms }: Pick<SessionState, 'rooms'>, place: CallPlace): readonly UserId[] =>
  place.is === 'room' ? (rooms.get(place.room)?.members ?? []).map(({ user }) => user) : [];

/** Members of the room who are neither in the call nor being rung: who could come at once first. */
export function missingIn(
  session: Pick<SessionState, 'rooms' | 'people' | 'self'>,
  { place, peers, rung }: Pick<LiveCall, 'place' | 'peers' | 'rung'>,
): Missing[] {
  const here = new Set([session.self, ...peers.map(({ user }) => user), ...rung.map(({ user }) => user)]);
  return membersOf(session, place)
    .filter((user) => !here.has(user))
    .map((user) => session.people.get(user))
    .filter((person): person is Person => person !== undefined && !person.left)
    .map(({ user, name, presence }) => ({ user, name, presence }))
    .sort((a, b) => (order[a.presence] ?? 0) - (order[b.presence] ?? 0) || a.name.localeCompare(b.name));
}
