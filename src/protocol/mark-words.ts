import * as v from 'valibot';
import { userId } from './ids.ts';
import { readWord } from './read-word.ts';

/**
 * What people in a call point at and draw over what somebody shares, over data channels of their own: pointing may get lost and come in
 * any order, ink may not. Who says it is whoever is at the other end of the connection, never a name in the word.
 */
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** From the upper left corner of the shared picture, in parts of its width and height. */
const place = v.strictTuple([part, part]);

export const mostPointsInWord = 64;

const markWord = v.variant('kind', [
  /** Null: not pointing any more. */
  v.strictObject({ kind: v.literal('point'), of: userId, at: v.nullable(place) }),
  /** More of a line, which begins with the first word of its number. */
  v.strictObject({
    kind: v.literal('ink'),
    of: userId,
    line: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
    points: v.pipe(v.array(place), v.minLength(1), v.maxLength(mostPointsInWord)),
  }),
]);

/** `of`: whose share it is about. */
export type MarkWord = Readonly<v.InferOutput<typeof markWord>>;
export type Place = v.InferOutput<typeof place>;

/** An honest word is below: 64 points of four digits. */
const maxChars = 2_048;

export const readMarkWord = (text: string): MarkWord | null => readWord(markWord, text, maxChars);
