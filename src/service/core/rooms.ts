import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Room } from '../../protocol/model.ts';
import type { Storage, StoredRoom } from '../storage/storage.ts';
import { memberIds } from './room-rules.ts';
import type { Switchboard } from './switchboard.ts';

export interface Rooms {
  of(user: UserId): Room[];
  /** The room of two people, made when there is none yet. */
  between(a: UserId, b: UserId): StoredRoom;
  seenBy(room: StoredRoom, user: UserId): Room;
  /** Nobody has a place in it any more. */
  isFull(room: RoomId): boolean;
  /** Tells all members what the room is now. */
  tellAll(room: RoomId): void;
  tellOne(room: RoomId, user: UserId): void;
  /** Tells the person on all devices how far they have read, and what is left. */
  tellRead(room: RoomId, user: UserId): void;
  /** Who is in a room with this person. */
  companionsOf(user: UserId): ReadonlySet<UserId>;
  find(room: RoomId): StoredRoom | undefined;
  /** This person wants no notification of it now. */
  isMuted(room: RoomId, user: UserId): boolean;
  /** This person lets the other ring them through "do not disturb". */
  letsRing(user: UserId, other: UserId): boolean;
  /** Only where the person is a member; otherwise it is as if the room were not there. */
  forMember(room: RoomId, user: UserId): Answer<StoredRoom>;
}

interface RoomsDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  /** So that nobody hears of a room with people whom they do not know. */
  readonly introduce: (viewer: UserId, members: readonly UserId[]) => void;
  readonly newId: () => string;
  readonly now: () => number;
}

export function createRooms({ storage, switchboard, introduce, newId, now }: RoomsDeps): Rooms {
  const leftFor = (room: RoomId, user: UserId) => ({
    unread: storage.unread(room, user),
    mentions: storage.unreadMentions(room, user),
  });

  const sharedOf = (stored: StoredRoom) => ({
    ...stored,
    members: [...stored.members],
    change: storage.lastChange(stored.room),
    reads: storage.reads(stored.room),
    last: storage.lastMessage(stored.room) ?? null,
  });
  const seenBy = (stored: StoredRoom, user: UserId, shared = sharedOf(stored)): Room => ({
    ...shared,
    ...storage.roomPlace(stored.room, user),
    ...leftFor(stored.room, user),
  });

  /** What is the same for all is looked up once: in a room of hundreds that is most of it. Who is not there is told by a welcome. */
  const tell = (room: StoredRoom, users = memberIds(room)): void => {
    const members = memberIds(room);
    const shared = sharedOf(room);
    for (const user of users.filter(switchboard.isOnline)) {
      introduce(user, members);
      switchboard.toUsers([user], { type: 'room.changed', data: { room: seenBy(room, user, shared) } });
    }
  };

  const tellAll = (id: RoomId): void => {
    const room = storage.room(id);
    if (room) tell(room);
  };

  return {
    seenBy,
    tellAll,
    tellOne(id, user) {
      const room = storage.room(id);
      if (room) tell(room, [user]);
    },
    tellRead(room, user) {
      const { readSeq: seq } = storage.roomPlace(room, user);
      const data = { room, user, seq, left: leftFor(room, user) };
      switchboard.toUsers([user], { type: 'chat.read', data });
    },
    of: (user) => storage.roomsSeenBy(user),
    between(a, b) {
      const known = storage.directRoom(a, b);
      if (known) return known;
      const made = storage.addDirectRoom(newId() as RoomId, a, b, now());
      tell(made);
      return made;
    },
    isFull: (id) => (storage.room(id)?.members.length ?? 0) >= limits.roomMembers,
    companionsOf: (user) => new Set(storage.roomsOf(user).flatMap(memberIds)),
    find: (id) => storage.room(id),
    isMuted: (id, user) => (storage.roomPlace(id, user).mutedUntilMs ?? 0) > now(),
    letsRing(user, other) {
      const room = storage.directRoom(user, other);
      return room !== undefined && (storage.roomPlace(room.room, user).letsRing ?? false);
    },
    forMember(id, user) {
      const room = storage.room(id);
      return room && memberIds(room).includes(user) ? ok(room) : fail('not-found');
    },
  };
}
