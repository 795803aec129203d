import * as v from 'valibot';
import { limits } from './limits.ts';

const mediaLinesIn = (sdp: string): number => sdp.match(/^m=/gm)?.length ?? 0;

const shortText = v.pipe(v.string(), v.maxLength(256));

/** What two devices of one call tell each other through the service, which relays it unread. */
export const signalBody = v.variant('kind', [
  v.strictObject({
    kind: v.literal('description'),
    type: v.picklist(['offer', 'answer']),
    sdp: v.pipe(
      v.string(),
      v.maxLength(limits.sdpChars),
      v.check((sdp) => mediaLinesIn(sdp) <= limits.mediaLines, 'too many media lines'),
    ),
  }),
  /** Said by who answers and does not offer: this attempt is to begin, or to look for its ways again. */
  v.strictObject({ kind: v.literal('anew') }),
  v.strictObject({
    kind: v.literal('candidate'),
    /** Null ends the list (RFC 8838 end-of-candidates). */
    candidate: v.nullable(
      v.strictObject({
        candidate: v.pipe(v.string(), v.maxLength(limits.candidateChars)),
        sdpMid: v.nullable(shortText),
        sdpMLineIndex: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1023))),
        usernameFragment: v.nullable(shortText),
      }),
    ),
  }),
]);

/**
 * Which connection of a call a signal belongs to. Most calls need one; where a device gets no way at all out of its first, both
 * begin another. An older number is late, a newer one says: begin anew.
 */
export const attempt = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(limits.callAttempts));

export type SignalBody = v.InferOutput<typeof signalBody>;
