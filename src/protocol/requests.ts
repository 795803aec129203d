import * as v from 'valibot';
import { callId, deviceId, messageId, roomId, serviceId, userId } from './ids.ts';
import { limits } from './limits.ts';
import * as model from './model.ts';
import { signalBody } from './signal.ts';

const nothing = v.object({});

/**
 * Every request a client may make: what it carries and what the answer carries. A request is strict (an unknown field is a
 * mistake of ours or an attempt of someone else's); an answer is open, so that a newer service can say more.
 */
export const requests = {
  /** The first request of every connection: who is there, on which device, speaking which version. */
  hello: {
    input: v.strictObject({
      protocol: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      client: v.pipe(v.string(), v.maxLength(64)),
      /** The person's secret, 256 random bits in base64url. The service keeps only its hash. */
      token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
      device: deviceId,
      name: model.name,
      /** Shown as offline and not rung until it changes: the first presence must not flicker through "available". */
      availability: model.availability,
    }),
    output: v.object({
      protocol: v.number(),
      service: v.object({ service: serviceId, name: v.string() }),
      self: userId,
      /** This device, as it named itself: what it will find among the participants of a call. */
      device: deviceId,
      people: v.array(model.person),
      rooms: v.array(model.room),
      /** Calls that ring for this person, those in which this device takes part, and one whose end it did not hear of. */
      calls: v.array(model.call),
      /** Handed to the peer connection as they are. */
      iceServers: v.array(
        v.object({
          urls: v.array(v.string()),
          username: v.optional(v.string()),
          credential: v.optional(v.string()),
        }),
      ),
    }),
  },
  /** Nothing but an answer: a page cannot see WebSocket pings, and a line gone dead looks like a quiet one. */
  ping: { input: v.strictObject({}), output: nothing },
  'profile.set': { input: v.strictObject({ name: model.name }), output: nothing },
  'presence.set': { input: v.strictObject({ availability: model.availability }), output: nothing },
  /** The direct conversation with a person; made at the first ask. */
  'room.open': { input: v.strictObject({ with: userId }), output: v.object({ room: model.room }) },
  'chat.send': {
    input: v.strictObject({ room: roomId, message: messageId, text: model.messageText }),
    output: v.object({ message: model.message }),
  },
  /** A page of a room, oldest first: the newest before `before`, or the oldest after `after`. */
  'chat.history': {
    input: v.strictObject({
      room: roomId,
      before: v.optional(model.sequence),
      after: v.optional(model.sequence),
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.historyPage)),
    }),
    output: v.object({ messages: v.array(model.message), more: v.boolean() }),
  },
  'chat.read': { input: v.strictObject({ room: roomId, seq: model.sequence }), output: nothing },
  /**
   * Rings a person. Expected outcomes are values: nobody there, in another call, not to be disturbed; `joined` when that
   * person was ringing this one at the same moment: both meant the same call, and it is answered.
   */
  'call.start': {
    input: v.strictObject({ call: callId, to: userId, kind: model.callKind }),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('ringing'), call: model.call }),
      v.object({ outcome: v.literal('joined'), call: model.call }),
      v.object({ outcome: v.picklist(['offline', 'busy', 'dnd']) }),
    ]),
  },
  /** Said by a device when its ring is shown. */
  'call.alert': { input: v.strictObject({ call: callId }), output: nothing },
  'call.accept': { input: v.strictObject({ call: callId }), output: v.object({ call: model.call }) },
  'call.decline': { input: v.strictObject({ call: callId }), output: nothing },
  /** Cancels a ringing call of one's own, or ends an active one. */
  'call.leave': { input: v.strictObject({ call: callId }), output: nothing },
  'call.media': { input: v.strictObject({ call: callId, media: model.mediaState }), output: nothing },
  /** To another device of the same call. */
  'signal.send': { input: v.strictObject({ call: callId, to: deviceId, body: signalBody }), output: nothing },
} as const;

export type Requests = typeof requests;
export type RequestType = keyof Requests;
export type RequestInput<Type extends RequestType> = v.InferOutput<Requests[Type]['input']>;
export type RequestOutput<Type extends RequestType> = v.InferOutput<Requests[Type]['output']>;
