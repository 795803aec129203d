import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { MessageBody, Room, RoomMember } from '../../protocol/model.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import type { Storage, StoredRoom } from '../storage/storage.ts';
import type { Calls } from './calls.ts';
import type { People } from './people.ts';
import { heirOf, isMember, mayModerate } from './room-rules.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

/** Rooms of several people: made, named, archived; who comes, leads and leaves. */
export interface GroupRooms {
  create(by: UserId, input: RequestInput<'room.create'>): Answer<{ room: Room }>;
  rename(by: UserId, room: RoomId, name: string): Answer;
  archive(by: UserId, room: RoomId, archived: boolean): Answer;
  add(by: UserId, room: RoomId, users: readonly UserId[]): Answer;
  remove(by: UserId, room: RoomId, user: UserId): Answer;
  /** Whether people come by a link: a conversation of two stays one, what is archived or was brought along is only read. */
  takesGuests(room: RoomId): boolean;
  join(room: RoomId, user: UserId, role: RoomMember['role']): void;
  leave(by: UserId, room: RoomId): Answer;
  setRole(by: UserId, input: RequestInput<'room.role'>): Answer;
  mute(by: UserId, input: RequestInput<'room.mute'>): Answer;
  trust(by: UserId, room: RoomId, letsRing: boolean): Answer;
  pin(by: UserId, room: RoomId, pinned: boolean): Answer;
  /** The person was removed from the service: from their rooms of several too. */
  leaveAll(user: UserId): void;
}

interface GroupRoomsDeps {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly people: People;
  readonly switchboard: Switchboard;
  readonly calls: Pick<Calls, 'memberCame' | 'memberGone' | 'roomArchived'>;
  /** Into the room, for all to read later what happened to it. */
  readonly post: (room: RoomId, from: UserId, body: MessageBody) => unknown;
  /** Nobody is in it any more, and nobody will be. */
  readonly dropRoom: (room: RoomId) => void;
  readonly now: () => number;
}

export function createGroupRooms({
  storage,
  rooms,
  people,
  switchboard,
  calls,
  post,
  dropRoom,
  now,
}: GroupRoomsDeps): GroupRooms {
  const groupsOf = (user: UserId): StoredRoom[] =>
    storage.roomsOf(user).filter(({ kind }) => kind === 'group');
  const isFull = (user: UserId): boolean => groupsOf(user).length >= limits.roomsPerPerson;

  const groupFor = (id: RoomId, user: UserId): Answer<StoredRoom> => {
    const room = rooms.forMember(id, user);
    return room.ok && room.value.kind === 'direct'
      ? fail('not-allowed', 'room: a room of two stays as it is')
      : room;
  };
  /** What was brought along stays as it was, before nobody's eyes but its owner's. */
  const openFor = (id: RoomId, user: UserId): Answer<StoredRoom> => {
    const room = groupFor(id, user);
    return room.ok && room.value.importedFrom !== undefined ? fail('not-allowed', 'room: imported') : room;
  };
  /** For those who lead it. */
  const ledBy = (id: RoomId, user: UserId): Answer<StoredRoom> => {
    const room = groupFor(id, user);
    return room.ok && !mayModerate(room.value, user) ? fail('not-allowed', 'for who leads the room') : room;
  };
  const changed = (room: Answer<StoredRoom>, change: (id: RoomId) => void): Answer => {
    if (!room.ok) return room;
    change(room.value.room);
    rooms.tellAll(room.value.room);
    return ok({});
  };
  type What = Extract<MessageBody, { kind: 'event' }>['what'];
  const note = (
    room: RoomId,
    by: UserId,
    what: What,
    user: UserId | null = null,
    name: string | null = null,
  ): unknown => post(room, by, { kind: 'event', what, user, name });
  const gone = (room: RoomId, user: UserId): void =>
    switchboard.toUsers([user], { type: 'room.gone', data: { room } });

  const invitable = (by: UserId, users: readonly UserId[]): UserId[] =>
    [...new Set(users)].filter((user) => {
      const person = people.find(user);
      return person !== undefined && !person.left && people.sees(by, user) && !isFull(user);
    });

  const takeOut = (room: StoredRoom, user: UserId): void => {
    // While they are still a member, so that they hear that they are out.
    calls.memberGone(room.room, user);
    const heir = heirOf(room, user);
    if (heir !== undefined) storage.setRoomRole(room.room, heir, 'owner');
    storage.removeMember(room.room, user);
    gone(room.room, user);
    rooms.tellAll(room.room);
  };

  return {
    create(by, { room: id, name, members }) {
      const known = storage.room(id);
      if (known)
        return isMember(known, by)
          ? ok({ room: rooms.seenBy(known, by) })
          : fail('not-allowed', 'room: this id is taken');
      if (people.find(by)?.role === 'guest') return fail('not-allowed', 'guests make no rooms');
      if (isFull(by)) return fail('not-allowed', 'too many rooms');
      storage.addRoom(id, name, by, now());
      for (const user of invitable(by, members)) storage.addMember(id, user, 'member');
      rooms.tellAll(id);
      note(id, by, 'created', null, name);
      const made = rooms.forMember(id, by);
      return made.ok ? ok({ room: rooms.seenBy(made.value, by) }) : made;
    },

    rename(by, id, name) {
      const room = ledBy(id, by);
      if (room.ok && room.value.name === name) return ok({});
      return changed(room, () => {
        storage.renameRoom(id, name);
        note(id, by, 'renamed', null, name);
      });
    },

    archive(by, id, archived) {
      const open = openFor(id, by);
      if (!open.ok) return open;
      const room = ledBy(id, by);
      if (room.ok && room.value.archived === archived) return ok({});
      return changed(room, () => {
        storage.archiveRoom(id, archived);
        if (archived) calls.roomArchived(id);
        note(id, by, archived ? 'archived' : 'unarchived');
      });
    },

    add(by, id, users) {
      const room = openFor(id, by);
      if (!room.ok) return room;
      if (people.find(by)?.role === 'guest') return fail('not-allowed', 'guests bring nobody');
      const newcomers = invitable(by, users).filter((user) => !isMember(room.value, user));
      if (room.value.members.length + newcomers.length > limits.roomMembers)
        return fail('not-allowed', 'too many members');
      const added = changed(room, () => {
        for (const user of newcomers) {
          storage.addMember(id, user, 'member');
          note(id, by, 'added', user);
        }
      });
      for (const user of newcomers) calls.memberCame(id, user);
      return added;
    },

    remove(by, id, user) {
      const room = ledBy(id, by);
      if (!room.ok) return room;
      if (!isMember(room.value, user)) return fail('not-found');
      takeOut(room.value, user);
      note(id, by, 'removed', user);
      return ok({});
    },

    takesGuests(id) {
      const room = storage.room(id);
      return room?.kind === 'group' && !room.archived && room.importedFrom === undefined;
    },

    join(id, user, role) {
      if (!storage.addMember(id, user, role)) return;
      rooms.tellAll(id);
      calls.memberCame(id, user);
      note(id, user, 'joined', user);
    },

    leave(by, id) {
      const room = groupFor(id, by);
      if (!room.ok) return room;
      takeOut(room.value, by);
      if (room.value.importedFrom === undefined) note(id, by, 'left');
      else dropRoom(id);
      return ok({});
    },

    setRole(by, { room: id, user, role }) {
      const room = ledBy(id, by);
      if (!room.ok) return room;
      if (!isMember(room.value, user)) return fail('not-found');
      const isLast =
        role === 'member' && room.value.members.every((each) => each.role !== 'owner' || each.user === user);
      if (isLast) return fail('not-allowed', 'somebody leads the room');
      return changed(room, () => storage.setRoomRole(id, user, role));
    },

    mute(by, { room: id, untilMs, names = false }) {
      const room = rooms.forMember(id, by);
      if (!room.ok) return room;
      storage.setMutedUntil(id, by, untilMs);
      storage.setMutesNames(id, by, untilMs !== null && names);
      rooms.tellOne(id, by);
      return ok({});
    },

    trust(by, id, letsRing) {
      const room = rooms.forMember(id, by);
      if (!room.ok) return room;
      if (room.value.kind !== 'direct') return fail('not-allowed', 'room: not of two');
      storage.setLetsRing(id, by, letsRing);
      rooms.tellOne(id, by);
      return ok({});
    },

    pin(by, id, pinned) {
      const room = rooms.forMember(id, by);
      if (!room.ok) return room;
      storage.setRoomPinned(id, by, pinned);
      rooms.tellOne(id, by);
      return ok({});
    },

    leaveAll(user) {
      for (const room of groupsOf(user)) takeOut(room, user);
    },
  };
}
