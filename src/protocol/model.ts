import * as v from 'valibot';
import { fileInfo } from './file-info.ts';
import { callId, deviceId, inviteId, messageId, roomId, userId, visitId } from './ids.ts';
import { limits } from './limits.ts';
import { pictureId } from './picture.ts';

/**
 * What a person is called. Names can be alike, ids not. Control characters would let a name forge lines of UI or log, half a
 * surrogate pair is stored as something else, and a name of blanks and fillers alone would be nobody in the list.
 */
export const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(limits.nameChars),
  v.regex(
    /^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*(?:\u200d[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*)*$/u,
    'control character',
  ),
  v.regex(/[^\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\u2800]/u, 'visible character'),
);

/** What a service calls itself. */
export const serviceName = v.pipe(v.string(), v.maxLength(512));

/** Empty where a message is only files, or was deleted. */
export const messageText = v.pipe(v.string(), v.maxLength(limits.messageChars));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const sequence = count;
/** Up to the last moment that a Date can be (ECMA-262 21.4.1.1): a later one throws where it is shown. */
export const timestampMs = v.pipe(count, v.maxValue(8.64e15));

/** What a person chose. `in-call` and `offline` are not chosen; the service knows them. `invisible` is shown as `offline`. */
export const availability = v.picklist(['available', 'away', 'busy', 'dnd', 'invisible']);
/** When the choice ends by itself and the person is `available` again; without it only they end it. */
export const untilMs = v.optional(v.nullable(timestampMs));
/** Of a person's devices the later choice counts; when it was made, the service says. */
export const choice = v.object({ availability, untilMs: v.nullable(timestampMs), chosenMs: timestampMs });
export const presence = v.picklist(['available', 'in-call', 'busy', 'dnd', 'away', 'offline']);

/** What a person may do here. A guest sees the rooms they were invited to, and who is in them. */
export const role = v.picklist(['owner', 'admin', 'member', 'guest']);
export const invitedRole = v.picklist(['admin', 'member', 'guest']);
/** Who is let in without being known: whoever has an invite, whoever is on a private network, whoever an admin admits. */
export const policy = v.picklist(['invite', 'open', 'approval']);

/** Stands where the name of a person was who is deleted: the interface has the word for it. */
export const noName = '–';

/** `left`: removed from the service; the name stays at their messages. `deleted`: by themselves, with their name and all they wrote. */
export const person = v.object({
  user: userId,
  name,
  presence,
  role,
  left: v.boolean(),
  deleted: v.exactOptional(v.boolean()),
  /** Where they have chosen one: what `picture.get` is asked for. */
  picture: v.exactOptional(pictureId),
});

/** Opens http (files, export) and a new connection, for some minutes. */
export const session = v.object({ token: v.string(), expiresAtMs: timestampMs });

/** No letter or digit that is taken for another when read aloud or by hand. */
export const linkCode = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/));

/** One of a person's own devices. */
export const device = v.object({
  device: deviceId,
  name,
  online: v.boolean(),
  addedMs: timestampMs,
  seenMs: timestampMs,
});

export const invite = v.object({
  invite: inviteId,
  label: v.string(),
  role: invitedRole,
  room: v.nullable(roomId),
  by: userId,
  createdMs: timestampMs,
  expiresMs: v.nullable(timestampMs),
  usesLeft: v.nullable(count),
  used: count,
  /** Why it opens nothing any more; null while it does. */
  over: v.nullable(v.picklist(['expired', 'used-up', 'revoked'])),
});

/** A device that asked to be let in, under the name it gave itself. */
export const applicant = v.object({ device: deviceId, name, sinceMs: timestampMs });

export const callKind = v.picklist(['voice', 'video']);
/** What a host may ask of a participant. */
export const callAsk = v.picklist(['mute', 'lower-hand']);
export const endReason = v.picklist(['declined', 'no-answer', 'cancelled', 'hung-up', 'lost']);

/** What a message says: words of a person, a call that was, or what happened to the room. */
export const messageBody = v.variant('kind', [
  v.object({
    kind: v.literal('text'),
    text: messageText,
    mentions: v.array(userId),
    replyTo: v.nullable(messageId),
    files: v.array(fileInfo),
    /**
     * Brought along from another service: who wrote it there, as text. Here it is of the person who brought it, and seen by nobody else;
     * null where the name was not known.
     */
    imported: v.exactOptional(v.object({ by: v.nullable(v.string()) })),
  }),
  /** `by` rang. `missed`: nobody answered, and it was not the caller alone who wanted it so. */
  v.object({
    kind: v.literal('call'),
    call: callId,
    callKind,
    outcome: endReason,
    durationMs: v.nullable(count),
    missed: v.boolean(),
    by: userId,
    /** Who was in it, in the order in which they came; calls of two before there were others have none. */
    people: v.exactOptional(v.array(userId)),
  }),
  /** `user` was added, removed or joined; `name` is the new name of the room. */
  v.object({
    kind: v.literal('event'),
    what: v.picklist([
      'created',
      'renamed',
      'added',
      'joined',
      'removed',
      'left',
      'archived',
      'unarchived',
      'role',
    ]),
    user: v.nullable(userId),
    name: v.nullable(v.string()),
  }),
]);

/** One sign as people see it: a pictogram with what may belong to it (skin, joiners, flags), and no letters. */
export const emoji = v.pipe(
  v.string(),
  v.maxLength(limits.emojiChars),
  v.regex(
    /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3)(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|[\u{e0020}-\u{e007f}])*$/u,
    'emoji',
  ),
);

/** Who put this sign to a message, in the order in which they did. */
export const reaction = v.object({ emoji: v.string(), users: v.array(userId) });

export const message = v.object({
  message: messageId,
  room: roomId,
  /** Counts 1, 2, 3 in each room without gaps: a client asks for everything after the last number it holds. */
  seq: sequence,
  /** The room's number of changes when this message was last touched: a client asks for what changed after the last it knows. */
  change: sequence,
  from: userId,
  atMs: timestampMs,
  body: messageBody,
  editedAtMs: v.nullable(timestampMs),
  /** A deleted message keeps its number and its sender; its text is gone from the service. */
  deletedAtMs: v.nullable(timestampMs),
  /** Who deleted it, where that was not its sender. */
  deletedBy: v.nullable(userId),
  reactions: v.array(reaction),
  pinnedAtMs: v.nullable(timestampMs),
});

/** What a member may do in a room of several: an owner leads it. A room of two has no owner. */
export const roomRole = v.picklist(['owner', 'member', 'guest']);
export const roomMember = v.object({ user: userId, role: roomRole });

export const room = v.object({
  room: roomId,
  /** `direct`: of two people, one for each pair, never changed. */
  kind: v.picklist(['direct', 'group']),
  /** A direct room has none: it is called as the other person is. */
  name: v.nullable(name),
  members: v.array(roomMember),
  /** Only to be read. */
  archived: v.boolean(),
  /** The name of the service from which this person brought it along: nobody else is in it, and nothing is added to it. */
  importedFrom: v.exactOptional(v.string()),
  createdAtMs: timestampMs,
  lastSeq: sequence,
  /** Counts every message and every change of one: a client that holds a smaller number asks for what changed. */
  change: sequence,
  /** The last number this person has read, on any device. */
  readSeq: sequence,
  /** How far each member has read. */
  reads: v.array(v.object({ user: userId, seq: sequence })),
  /** Messages that wait to be read by this person: words and missed calls, not what happened to the room. */
  unread: count,
  /** Messages that name this person and that they have not read. */
  mentions: count,
  /** Until when this person wants no notification of it. */
  mutedUntilMs: v.nullable(timestampMs),
  /** While it is muted, a message that names this person is quiet too. */
  mutesNames: v.exactOptional(v.boolean()),
  /** Of a room of two: the other may ring this person through "do not disturb". Told to this person alone. */
  letsRing: v.exactOptional(v.boolean()),
  /** This person keeps it on top. */
  pinned: v.boolean(),
  /** The newest message, so that the list has a preview without asking. */
  last: v.nullable(message),
});

/** What a participant sends right now. `strained`: their computer is at its limit, and nobody more should come. */
export const mediaState = v.strictObject({
  microphone: v.boolean(),
  camera: v.boolean(),
  screen: v.nullable(v.picklist(['screen', 'window'])),
  /** Who shares holds it: its last picture stays. */
  screenPaused: v.exactOptional(v.boolean()),
  strained: v.boolean(),
});

export const participant = v.object({
  visit: visitId,
  user: userId,
  device: deviceId,
  /** By voice: came as one more than may send pictures. */
  kind: callKind,
  media: mediaState,
  sinceMs: timestampMs,
  handAtMs: v.nullable(timestampMs),
  /** False while the device's socket is away and the call waits for it. Media may well go on. */
  connected: v.boolean(),
  /** Its page has said that it goes: media has ended with it, and another visit comes soon, or nobody. */
  pageGone: v.exactOptional(v.boolean()),
});

/** Somebody who is being rung. `alerting` turns true when a device of theirs shows the ring: "calling" becomes "ringing". */
export const rung = v.object({ user: userId, by: userId, sinceMs: timestampMs, alerting: v.boolean() });

export const callPhase = v.variant('phase', [
  /** A call of two that nobody has answered. */
  v.object({ phase: v.literal('ringing'), sinceMs: timestampMs }),
  v.object({ phase: v.literal('active'), sinceMs: timestampMs }),
  v.object({ phase: v.literal('ended'), atMs: timestampMs, reason: endReason }),
]);

export const call = v.object({
  call: callId,
  room: roomId,
  /** `direct`: of the two people of its room. */
  place: v.picklist(['direct', 'group']),
  kind: callKind,
  /** Who started it. */
  caller: userId,
  /** In the order in which they came: of two the earlier makes the offers. */
  participants: v.array(participant),
  rung: v.array(rung),
  /** Who was shown out: they come back only when somebody rings them. */
  removed: v.array(userId),
  /** Who was rung and declined, on whichever device, and has neither come nor been rung since. */
  declined: v.exactOptional(v.array(userId)),
  /** Only who is rung comes in. */
  locked: v.boolean(),
  state: callPhase,
});

export type Availability = v.InferOutput<typeof availability>;
export type Choice = v.InferOutput<typeof choice>;
export type Presence = v.InferOutput<typeof presence>;
export type Role = v.InferOutput<typeof role>;
export type Policy = v.InferOutput<typeof policy>;
export type Session = v.InferOutput<typeof session>;
export type Device = v.InferOutput<typeof device>;
export type Invite = v.InferOutput<typeof invite>;
export type Applicant = v.InferOutput<typeof applicant>;
export type Person = v.InferOutput<typeof person>;
export type { Clip, FileInfo } from './file-info.ts';
export type MessageBody = v.InferOutput<typeof messageBody>;
export type TextBody = Extract<MessageBody, { kind: 'text' }>;
export type Reaction = v.InferOutput<typeof reaction>;
export type Message = v.InferOutput<typeof message>;
export type RoomMember = v.InferOutput<typeof roomMember>;
export type Room = v.InferOutput<typeof room>;
export type CallAsk = v.InferOutput<typeof callAsk>;
export type CallKind = v.InferOutput<typeof callKind>;
export type MediaState = v.InferOutput<typeof mediaState>;
export type Rung = v.InferOutput<typeof rung>;
export type Participant = v.InferOutput<typeof participant>;
export type EndReason = v.InferOutput<typeof endReason>;
export type Call = v.InferOutput<typeof call>;
