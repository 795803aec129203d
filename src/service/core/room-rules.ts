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
