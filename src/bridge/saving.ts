import * as v from 'valibot';
import { fileName } from '../protocol/file-info.ts';
import { filmInfo } from '../protocol/film.ts';
import { userId } from '../protocol/ids.ts';
import { mostOfferedFiles } from '../protocol/file-words.ts';

/** What a page wants to save. Main asks where, and makes safe names of all names. */
export const saveWish = v.strictObject({
  name: fileName,
  /** A folder of these; null: one file. */
  paths: v.nullable(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.minLength(1), v.maxLength(mostOfferedFiles)),
  ),
  /** It came from somebody else, and is marked so where the system has a mark for it. */
  isForeign: v.boolean(),
  /** Half saved it stays when the page goes, for the next one to go on. */
  isLasting: v.boolean(),
  /** A film for the recording that awaits it from this person: it goes there, and nobody is asked. Else null. */
  into: v.nullable(v.strictObject({ from: userId, film: filmInfo })),
});
export type SaveWish = v.InferOutput<typeof saveWish>;

export const saveId = v.pipe(v.string(), v.uuid());
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a page hands over of a file at a time. */
export const maxSavePiece = 1024 * 1024;
export const saveWrite = v.strictObject({
  save: saveId,
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check(({ length }) => length <= maxSavePiece),
  ),
  file: place,
  /** Null: behind what was written last. */
  at: v.nullable(place),
});
