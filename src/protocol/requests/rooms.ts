import * as v from 'valibot';
import { roomId, userId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

const theRoom = v.object({ room: model.room });
const people = v.pipe(v.array(userId), v.maxLength(limits.roomMembers));

/** Where people talk. */
export const roomsRequests = {
  /** The direct conversation with a person; made at the first ask. */
  'room.open': { input: v.strictObject({ with: userId }), output: theRoom },
  /** A room of several. The client makes the id, so that a repeated request makes no second room. Who makes it leads it. */
  'room.create': {
    input: v.strictObject({ room: roomId, name: model.name, members: people }),
    output: theRoom,
  },
  'room.rename': { input: v.strictObject({ room: roomId, name: model.name }), output: nothing },
  /** An archived room can only be read; it comes back by the same request. */
  'room.archive': { input: v.strictObject({ room: roomId, archived: v.boolean() }), output: nothing },
  'room.add': { input: v.strictObject({ room: roomId, users: people }), output: nothing },
  'room.remove': { input: v.strictObject({ room: roomId, user: userId }), output: nothing },
  /** The last who leads hands the room on to another member. */
  'room.leave': { input: v.strictObject({ room: roomId }), output: nothing },
  'room.role': {
    input: v.strictObject({ room: roomId, user: userId, role: v.picklist(['owner', 'member']) }),
    output: nothing,
  },
  /** For this person alone: no notification of it until then; null ends that. */
  'room.mute': {
    input: v.strictObject({
      room: roomId,
      untilMs: v.nullable(model.timestampMs),
      /** What names this person is quiet too. */
      names: v.exactOptional(v.boolean()),
    }),
    output: nothing,
  },
  /** In a room of two, for this person alone: the other may ring them through "do not disturb". */
  'room.trust': { input: v.strictObject({ room: roomId, letsRing: v.boolean() }), output: nothing },
  /** For this person alone: it stays on top. */
  'room.pin': { input: v.strictObject({ room: roomId, pinned: v.boolean() }), output: nothing },
} as const;
