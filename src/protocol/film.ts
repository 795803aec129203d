import * as v from 'valibot';

/** A day is longer than any call. */
export const mostFilmMs = 24 * 60 * 60 * 1_000;
const ms = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(mostFilmMs));

/** How a recording is called between the devices of its people. */
export const sharedRecordingId = v.pipe(v.string(), v.uuid());

/** Films that somebody makes in one go: who comes back, or agrees again, makes others. */
export const filmSet = v.pipe(v.string(), v.uuid());
/** Of one person for one recording: both sides count them. */
export const mostFilmSets = 8;

/** Of one set. */
export const mostFilms = 32;
const filmNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostFilms - 1));

/** A film that somebody made of themselves for somebody else's recording. Its times are by the clock of who asked for it, from when their recording began. */
export const filmInfo = v.strictObject({
  recording: sharedRecordingId,
  set: filmSet,
  shows: v.picklist(['camera', 'screen']),
  beganMs: ms,
  /** As long as it took by that clock: one's own goes a little faster or slower. */
  lastsMs: ms,
  /** Which of the set it is, and of how many. */
  at: filmNumber,
  of: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostFilms)),
});
export type FilmInfo = Readonly<v.InferOutput<typeof filmInfo>>;
