import * as v from 'valibot';
import { filmSet, sharedRecordingId } from './film.ts';
import { readWord } from './read-word.ts';

/**
 * What two devices in a call say to each other about recording it, past the service, over their own data channel. Who says it is whoever
 * is at the other end of the connection. No word makes anybody be recorded: who records leaves out whoever did not agree.
 */
const recording = sharedRecordingId;
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

const recordWord = v.variant('kind', [
  v.strictObject({
    kind: v.literal('recording'),
    recording,
    /** `asks`: it has not begun, and waits for answers. */
    state: v.picklist(['asks', 'runs', 'over']),
    /** One file of all, one of each person, or that and what each makes of themselves. */
    shape: v.picklist(['one', 'several', 'each']),
  }),
  /** `films`: the set in which this device records itself too, for who asked, and which it sends when it is over. */
  v.strictObject({
    kind: v.literal('recorded'),
    recording,
    agrees: v.boolean(),
    films: v.nullable(filmSet),
  }),
  /** Of this set none will come, though it was promised. */
  v.strictObject({ kind: v.literal('no-films'), recording, set: filmSet }),
  /** What time is it in the recording? `sentMs` is of who asks, and comes back as it is. */
  v.strictObject({ kind: v.literal('tick'), recording, sentMs: ms }),
  v.strictObject({ kind: v.literal('tock'), recording, sentMs: ms, atMs: ms }),
]);
export type RecordWord = Readonly<v.InferOutput<typeof recordWord>>;
export type RecordingWord = Extract<RecordWord, { kind: 'recording' }>;

/** An honest word is far below. */
const maxChars = 256;

export const readRecordWord = (text: string): RecordWord | null => readWord(recordWord, text, maxChars);
