import { fail, ok } from '../../../base/result.ts';
import type { roomsRequests } from '../../../protocol/requests/rooms.ts';
import type { GroupRooms } from '../group-rooms.ts';
import type { People } from '../people.ts';
import type { Rooms } from '../rooms.ts';
import type { HandlersOf } from './answer.ts';

export interface RoomManagers {
  readonly rooms: Rooms;
  readonly groups: GroupRooms;
  readonly people: People;
}

export function createRoomsHandlers({
  rooms,
  groups,
  people,
}: RoomManagers): HandlersOf<typeof roomsRequests> {
  return {
    'room.open': (by, { with: other }) => {
      if (other === by.user) return fail('not-allowed', 'with: oneself');
      if (!people.find(other) || !people.sees(by.user, other)) return fail('not-found');
      return ok({ room: rooms.seenBy(rooms.between(by.user, other), by.user) });
    },
    'room.create': (by, input) => groups.create(by.user, input),
    'room.rename': (by, { room, name }) => groups.rename(by.user, room, name),
    'room.archive': (by, { room, archived }) => groups.archive(by.user, room, archived),
    'room.add': (by, { room, users }) => groups.add(by.user, room, users),
    'room.remove': (by, { room, user }) => groups.remove(by.user, room, user),
    'room.leave': (by, { room }) => groups.leave(by.user, room),
    'room.role': (by, input) => groups.setRole(by.user, input),
    'room.mute': (by, input) => groups.mute(by.user, input),
    'room.trust': (by, { room, letsRing }) => groups.trust(by.user, room, letsRing),
    'room.pin': (by, { room, pinned }) => groups.pin(by.user, room, pinned),
  };
}
