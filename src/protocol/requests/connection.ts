import * as v from 'valibot';
import { deviceId, serviceId, userId } from '../ids.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

/** How a connection begins and is kept. */
export const connectionRequests = {
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
} as const;
