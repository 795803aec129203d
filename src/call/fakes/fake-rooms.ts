import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { Room } from '../../protocol/model.ts';

const empty: Omit<Room, 'room' | 'kind' | 'members'> = {
  name: null,
  archived: false,
  createdAtMs: 0,
  lastSeq: 0,
  change: 0,
  readSeq: 0,
  reads: [],
  unread: 0,
  mentions: 0,
  mutedUntilMs: null,
  pinned: false,
  last: null,
};

export const directRoom = (a: UserId, b: UserId): Room => ({
  ...empty,
  room: [a, b].toSorted().join(' and ') as RoomId,
  kind: 'direct',
  members: [a, b].map((user) => ({ user, role: 'member' })),
});

/** The first leads it. */
export const groupRoom = (room: string, users: readonly UserId[]): Room => ({
  ...empty,
  room: room as RoomId,
  kind: 'group',
  members: users.map((user, place) => ({ user, role: place === 0 ? 'owner' : 'member' })),
});
