import * as v from 'valibot';
import { deviceKey, secret, signature } from '../device-key.ts';
import { iceServers } from '../ice-servers.ts';
import { deviceId, roomId, serviceId, userId } from '../ids.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const token = v.pipe(v.string(), v.maxLength(1024));

const serviceCard = v.object({ service: serviceId, name: model.serviceName, policy: model.policy });

/** Why this service should let somebody in whom it does not know. */
export const admission = v.variant('kind', [
  v.strictObject({ kind: v.literal('invite'), token: secret }),
  /** A code that another device of the same person shows. */
  v.strictObject({ kind: v.literal('link'), code: model.linkCode }),
  /** Asks those who may admit, and waits. */
  v.strictObject({ kind: v.literal('ask') }),
]);

/** How a connection begins and is kept. */
export const connectionRequests = {
  /** Before a hello by signature: which device comes. The answer is what it has to sign. */
  challenge: {
    input: v.strictObject({ protocol: version, key: deviceKey }),
    output: v.object({ protocol: v.number(), service: serviceCard, nonce: secret }),
  },
  /**
   * The first thing that counts: who is there. Proved by the device's key over the challenge just given, or by the short-lived
   * token of an earlier welcome. A device that the service does not know says why it should be let in.
   */
  hello: {
    input: v.strictObject({
      protocol: version,
      client: v.pipe(v.string(), v.maxLength(64)),
      proof: v.variant('by', [
        v.strictObject({ by: v.literal('signature'), signature }),
        v.strictObject({ by: v.literal('session'), token }),
      ]),
      admission: v.nullable(admission),
      name: model.name,
      /** What the person's other devices call this one. */
      deviceName: model.name,
      /** What was chosen at this device, and when: it counts unless the person has chosen later elsewhere. */
      availability: model.availability,
      untilMs: model.untilMs,
      chosenMs: v.optional(model.timestampMs),
      /** Nobody is at this device just now. */
      idle: v.optional(v.boolean()),
    }),
    output: v.object({
      protocol: v.number(),
      service: serviceCard,
      self: userId,
      /** This device: what it will find among the participants of a call. */
      device: deviceId,
      session: model.session,
      /** What the person has chosen, perhaps at another device. */
      choice: model.choice,
      people: v.array(model.person),
      rooms: v.array(model.room),
      /** Calls that ring for this person, those in which this device takes part, and one whose end it did not hear of. */
      calls: v.array(model.call),
      /** The room of the invite that came with this hello, so that who follows a link stands where it leads. */
      invitedTo: v.nullable(roomId),
      /** Where the service's own STUN responder is, at the address by which it was reached; null where there is none. */
      stunPort: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535))),
      /** Those that are the same for everybody; those of a call come with it. */
      iceServers,
      /** Calls here are given a relay (TURN) for networks that let nothing else through. */
      hasRelay: v.boolean(),
    }),
  },
  /** Nothing but an answer: a page cannot see WebSocket pings, and a line gone dead looks like a quiet one. */
  ping: { input: v.strictObject({}), output: nothing },
  /** To find out before a call whether the relay is reached: what it is told serves two minutes. Empty where there is none. */
  'relay.try': { input: v.strictObject({}), output: v.object({ iceServers }) },
  /** A fresh token, before the one at hand runs out. */
  'session.renew': { input: v.strictObject({}), output: v.object({ session: model.session }) },
} as const;
