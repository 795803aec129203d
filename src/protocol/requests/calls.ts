import * as v from 'valibot';
import { callId, deviceId, userId } from '../ids.ts';
import { iceServers } from '../ice-servers.ts';
import * as model from '../model.ts';
import { attempt, signalBody } from '../signal.ts';
import { nothing } from './nothing.ts';

/** Ringing, answering, and what devices of a call tell each other. */
export const callsRequests = {
  /**
   * Rings a person. Expected outcomes are values: nobody there, in another call, not to be disturbed; `joined` when that
   * person was ringing this one at the same moment: both meant the same call, and it is answered.
   */
  'call.start': {
    input: v.strictObject({ call: callId, to: userId, kind: model.callKind }),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('ringing'), call: model.call, iceServers }),
      v.object({ outcome: v.literal('joined'), call: model.call, iceServers }),
      v.object({ outcome: v.picklist(['offline', 'busy', 'dnd']) }),
    ]),
  },
  /** Said by a device when its ring is shown. What it is told serves this call alone, as with the other two. */
  'call.alert': { input: v.strictObject({ call: callId }), output: v.object({ iceServers }) },
  'call.accept': {
    input: v.strictObject({ call: callId }),
    output: v.object({ call: model.call, iceServers }),
  },
  'call.decline': { input: v.strictObject({ call: callId }), output: nothing },
  /** Cancels a ringing call of one's own, or ends an active one. */
  'call.leave': { input: v.strictObject({ call: callId }), output: nothing },
  'call.media': { input: v.strictObject({ call: callId, media: model.mediaState }), output: nothing },
  /** To another device of the same call. */
  'signal.send': {
    input: v.strictObject({ call: callId, to: deviceId, attempt, body: signalBody }),
    output: nothing,
  },
} as const;
