import { fail, ok, type Result } from '../../base/result.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { Room } from '../../protocol/model.ts';
import type { Storage, StoredRoom } from '../storage/storage.ts';
import type { Switchboard } from './switchboard.ts';

export interface Rooms {
  of(user: UserId): Room[];
  /** The room of two people, made when there is none yet. */
  between(a: UserId, b: UserId): StoredRoom;
  seenBy(room: StoredRoom, user: UserId): Room;
  /** By an invite into it. */
  join(room: RoomId, user: UserId): void;
  /** Whether both are members of one room. */
  areTogether(a: UserId, b: UserId): boolean;
  /** Only where the person is a member; otherwise it is as if the room were not there. */
  forMember(room: RoomId, user: UserId): Result<StoredRoom, ErrorCode>;
}

interface RoomsDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly newId: () => string;
  readonly now: () => number;
}

export function createRooms({ storage, switchboard, newId, now }: RoomsDeps): Rooms {
  const seenBy = ({ room, members, lastSeq }: StoredRoom, user: UserId): Room => ({
    room,
    members: [...members],
    lastSeq,
    change: storage.lastChange(room),
    readSeq: storage.readSeq(room, user),
    reads: storage.reads(room),
    mentions: storage.unreadMentions(room, user),
    last: storage.lastMessage(room) ?? null,
  });

  const tell = (room: StoredRoom): void => {
    for (const user of room.members) {
      switchboard.toUsers([user], { type: 'room.changed', data: { room: seenBy(room, user) } });
    }
  };

  return {
    seenBy,
    of: (user) => storage.roomsOf(user).map((room) => seenBy(room, user)),
    between(a, b) {
      const known = storage.directRoom(a, b);
      if (known) return known;
      const made = storage.addDirectRoom(newId() as RoomId, a, b, now());
      tell(made);
      return made;
    },
    join(id, user) {
      if (!storage.addMember(id, user)) return;
      const room = storage.room(id);
      if (room) tell(room);
    },
    areTogether: (a, b) => storage.roomsOf(a).some(({ members }) => members.includes(b)),
    forMember(id, user) {
      const room = storage.room(id);
      return room?.members.includes(user) ? ok(room) : fail('not-found');
    },
  };
}
