import * as v from 'valibot';
import { iceServers } from '../ice-servers.ts';
import { callId, deviceId, roomId, userId, visitId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { attempt, signalBody } from '../signal.ts';
import { nothing } from './nothing.ts';

/** Why one cannot come in now. `strained`: a seventh, by voice, where somebody's computer is at its limit. */
const noEntry = v.picklist(['full', 'locked', 'removed', 'strained']);
/** Why somebody was not rung. */
const unreached = v.picklist(['offline', 'busy', 'dnd']);

/** Ringing, coming and going, and what visits of a call tell each other. */
export const callsRequests = {
  /**
   * Rings a person, or begins a call in a room and rings its members. Expected outcomes are values. `joined`: this visit is in an
   * active call, which is one that was there already where the answer has another id: the room's, or that of the person who was
   * ringing this one at the same moment.
   */
  'call.start': {
    input: v.strictObject({
      call: callId,
      visit: visitId,
      to: v.union([v.strictObject({ user: userId }), v.strictObject({ room: roomId })]),
      kind: model.callKind,
    }),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('ringing'), call: model.call, iceServers }),
      v.object({ outcome: v.literal('joined'), call: model.call, iceServers }),
      v.object({ outcome: v.union([unreached, noEntry]) }),
    ]),
  },
  /** Said by a device when its ring is shown. What it is told serves this call alone, as with the other two. */
  'call.alert': { input: v.strictObject({ call: callId }), output: v.object({ iceServers }) },
  /** Answers a ring, comes into a call of one's room, or comes back with another visit: the device's earlier one is over then. */
  'call.join': {
    input: v.strictObject({ call: callId, visit: visitId, kind: model.callKind }),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('joined'), call: model.call, iceServers }),
      v.object({ outcome: noEntry }),
    ]),
  },
  'call.decline': { input: v.strictObject({ call: callId }), output: nothing },
  /** With this device, or with another of one's own that the call has moved away from. A ringing call of one's own is cancelled. */
  'call.leave': {
    input: v.strictObject({ call: callId, device: v.exactOptional(deviceId) }),
    output: nothing,
  },
  /** Rings members of the room who are not in the call. */
  'call.ring': {
    input: v.strictObject({
      call: callId,
      users: v.pipe(v.array(userId), v.minLength(1), v.maxLength(limits.callRings)),
    }),
    output: v.object({
      outcomes: v.array(
        v.object({ user: userId, outcome: v.union([v.literal('ringing'), v.literal('here'), unreached]) }),
      ),
    }),
  },
  'call.media': { input: v.strictObject({ call: callId, media: model.mediaState }), output: nothing },
  'call.hand': { input: v.strictObject({ call: callId, isRaised: v.boolean() }), output: nothing },
  'call.react': { input: v.strictObject({ call: callId, emoji: model.emoji }), output: nothing },
  /** By a host: what another participant is to do at once. */
  'call.ask': {
    input: v.strictObject({ call: callId, user: userId, what: model.callAsk }),
    output: nothing,
  },
  /** By a host: shows a person out, or takes back a ring. */
  'call.remove': { input: v.strictObject({ call: callId, user: userId }), output: nothing },
  'call.lock': { input: v.strictObject({ call: callId, isLocked: v.boolean() }), output: nothing },
  /** From one visit of a call to another. */
  'signal.send': {
    input: v.strictObject({ call: callId, visit: visitId, to: visitId, attempt, body: signalBody }),
    output: nothing,
  },
} as const;
