import type { UserId } from '../../protocol/ids.ts';
import type { StoredRoom } from '../storage/storage.ts';

/** Who is in a room, and what each may do in it: pure, so that there is one place to ask. */

export const memberIds = ({ members }: StoredRoom): UserId[] => members.map(({ user }) => user);

export const othersIn = (room: StoredRoom, user: UserId): UserId[] =>
  memberIds(room).filter((member) => member !== user);

/** Whether this person leads the room: a room of two has no leader. */
export const mayModerate = ({ members }: StoredRoom, user: UserId): boolean =>
  members.some((member) => member.user === user && member.role === 'owner');

/** Of these people the members, each once. */
export const mentionsAmong = (room: StoredRoom, named: readonly UserId[]): UserId[] => {
  const members = new Set(memberIds(room));
  return [...new Set(named)].filter((user) => members.has(user));
};

export const isMember = (room: StoredRoom, user: UserId): boolean => memberIds(room).includes(user);

/**
 * Who leads the room when this person goes and nobody else does: whoever is first in the list, a guest only among guests. Undefined
 * where nobody has to.
 */
export function heirOf({ members }: StoredRoom, leaving: UserId): UserId | undefined {
  const others = members.filter(({ user }) => user !== leaving);
  if (others.some(({ role }) => role === 'owner')) return undefined;
  return (others.find(({ role }) => role !== 'guest') ?? others[0])?.user;
}
