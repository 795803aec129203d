import * as v from 'valibot';
import { readWord } from './read-word.ts';

/**
 * What two devices in a call say to each other about recording it, past the service, over their own data channel. Who says it is whoever
 * is at the other end of the connection. No word makes anybody be recorded: who records leaves out whoever did not agree.
 */
const recording = v.pipe(v.string(), v.uuid());

const recordWord = v.variant('kind', [
  v.strictObject({
    kind: v.literal('recording'),
    recording,
    /** `asks`: it has not begun, and waits for answers. */
    state: v.picklist(['asks', 'runs', 'over']),
    /** One file of all, or one of each person. */
    shape: v.picklist(['one', 'several']),
  }),
  v.strictObject({ kind: v.literal('recorded'), recording, agrees: v.boolean() }),
]);
export type RecordWord = Readonly<v.InferOutput<typeof recordWord>>;
export type RecordingWord = Extract<RecordWord, { kind: 'recording' }>;

/** An honest word is far below. */
const maxChars = 256;

export const readRecordWord = (text: string): RecordWord | null => readWord(recordWord, text, maxChars);
