import { fail, ok } from '../../../base/result.ts';
import type { roomsRequests } from '../../../protocol/requests/rooms.ts';
import type { People } from '../people.ts';
import type { Rooms } from '../rooms.ts';
import type { HandlersOf } from './answer.ts';

export function createRoomsHandlers(rooms: Rooms, people: People): HandlersOf<typeof roomsRequests> {
  return {
    'room.open': (by, { with: other }) => {
      if (other === by.user) return fail('not-allowed', 'with: oneself');
      if (!people.find(other) || !people.sees(by.user, other)) return fail('not-found');
      return ok({ room: rooms.seenBy(rooms.between(by.user, other), by.user) });
    },
  };
}
