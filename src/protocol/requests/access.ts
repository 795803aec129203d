import * as v from 'valibot';
import { secret } from '../device-key.ts';
import { deviceId, inviteId, roomId, userId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

const nullableCount = (maximum: number) =>
  v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maximum)));

/** Who may come in, as what, on which devices. */
export const accessRequests = {
  /** A code that a new device of this person types; it works once and soon runs out. */
  'device.link': {
    input: v.strictObject({}),
    output: v.object({ code: model.linkCode, expiresAtMs: model.timestampMs }),
  },
  /** The person's own devices. */
  'device.list': { input: v.strictObject({}), output: v.object({ devices: v.array(model.device) }) },
  'device.rename': { input: v.strictObject({ device: deviceId, name: model.name }), output: nothing },
  /** Ends its connection at once. Its key opens nothing any more. */
  'device.remove': { input: v.strictObject({ device: deviceId }), output: nothing },
  /** Makes an invite. Its token is in this answer and nowhere else: the service keeps only a hash. */
  'invite.create': {
    input: v.strictObject({
      role: model.invitedRole,
      /** A guest is invited into one room; null invites to the whole service. */
      room: v.nullable(roomId),
      expiresInMs: nullableCount(limits.inviteMaxMs),
      uses: nullableCount(limits.inviteMaxUses),
      label: v.pipe(v.string(), v.maxLength(limits.nameChars)),
    }),
    output: v.object({ invite: model.invite, token: secret }),
  },
  /** One's own invites, those into rooms that one leads, and all of them for those who manage the service; `room`: of it alone. */
  'invite.list': {
    input: v.strictObject({ room: v.optional(roomId) }),
    output: v.object({ invites: v.array(model.invite) }),
  },
  'invite.revoke': { input: v.strictObject({ invite: inviteId }), output: nothing },
  /** Devices that asked to be let in and wait. */
  'admission.list': { input: v.strictObject({}), output: v.object({ waiting: v.array(model.applicant) }) },
  'admission.decide': { input: v.strictObject({ device: deviceId, admit: v.boolean() }), output: nothing },
  'person.role': { input: v.strictObject({ user: userId, role: model.role }), output: nothing },
  /** Ends all connections of the person at once. Their messages stay under their name. */
  'person.remove': { input: v.strictObject({ user: userId }), output: nothing },
  'service.set': {
    input: v.strictObject({ name: v.optional(model.name), policy: v.optional(model.policy) }),
    output: nothing,
  },
} as const;
