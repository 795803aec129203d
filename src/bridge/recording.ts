import * as v from 'valibot';
import { filmSet, sharedRecordingId } from '../protocol/film.ts';
import { userId } from '../protocol/ids.ts';
import { timestampMs } from '../protocol/model.ts';

/** A recording of a call, as a page hands it over and as main keeps it. */
export const recordingId = v.pipe(v.string(), v.uuid());
/** Of a call, a person, a chapter. */
const title = v.pipe(v.string(), v.maxLength(200));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** One for each person of a call. */
export const mostRecordingFiles = 64;

/**
 * One file in which all are together; a folder with one for each person; the same, to which the films come that they make of themselves;
 * or (`own`) such films for somebody else's recording.
 */
const recordingShape = v.picklist(['one', 'several', 'each', 'own']);
export type RecordingShape = v.InferOutput<typeof recordingShape>;

/** For whose recording films are made that are to be sent. */
export const filmsOwed = v.strictObject({
  /** The service, and this device there: nobody elsewhere is sent them, whatever their ids. */
  place: v.pipe(v.string(), v.maxLength(1_000)),
  to: userId,
  /** What it is called between devices. */
  as: sharedRecordingId,
  set: filmSet,
  /** How those are named that show what was shared. */
  shares: title,
});
export type FilmsOwed = v.InferOutput<typeof filmsOwed>;

export const recordingWish = v.variant('shape', [
  v.strictObject({ title, shape: v.picklist(['one', 'several', 'each']) }),
  v.strictObject({ title, shape: v.literal('own'), owed: filmsOwed }),
]);
export type RecordingWish = v.InferOutput<typeof recordingWish>;

const ms = v.pipe(v.number(), v.finite());
/** How far the clock of who asked is ahead, so long after films of oneself began: one of each half minute of a day. */
export const farTimes = v.pipe(v.array(v.strictObject({ nearMs: ms, aheadMs: ms })), v.maxLength(2_880));
export const recordingTimes = v.strictObject({ recording: recordingId, times: farTimes });
export type FarTimes = v.InferOutput<typeof farTimes>;

export const recordingBegun = v.variant('state', [
  v.object({ state: v.literal('begun'), recording: recordingId }),
  v.object({ state: v.literal('refused'), why: v.picklist(['no-room', 'not-writable']) }),
]);
export type RecordingBegun = v.InferOutput<typeof recordingBegun>;

/** One more file of it, named after whom it shows; `beganMs` after the recording did. */
export const recordingFile = v.strictObject({ recording: recordingId, name: title, beganMs: size });

/** A second of a picture that is as good as can be is far below. */
export const maxRecordingPiece = 16 * 1024 * 1024;
export const recordingPiece = v.strictObject({
  recording: recordingId,
  file: v.pipe(size, v.maxValue(mostRecordingFiles - 1)),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check(({ length }) => length <= maxRecordingPiece),
  ),
});
/** Somebody who makes films for it, which come when it is over: `as` is what it is called between devices. */
export const recordingAwaited = v.strictObject({
  recording: recordingId,
  as: sharedRecordingId,
  set: filmSet,
  from: userId,
  name: title,
  /** False: none will come. */
  isAwaited: v.boolean(),
});
export type RecordingAwaited = v.InferOutput<typeof recordingAwaited>;

/** A film of one that is whole, as it is read to be sent (`send.read`). */
export const recordingSource = v.object({
  source: v.pipe(v.string(), v.uuid()),
  /** As `recordings.add-file` named it. */
  name: title,
  path: v.string(),
  bytes: size,
  modifiedMs: size,
  beganMs: size,
  durationMs: v.nullable(size),
});
export type RecordingSource = v.InferOutput<typeof recordingSource>;

/** What is written is on the disk. `roomBytes`: what is left there; null where the system does not say. */
export const recordingWritten = v.variant('state', [
  v.object({ state: v.literal('written'), roomBytes: v.nullable(size) }),
  /** Nothing more fits; what came before stays. */
  v.object({ state: v.picklist(['full', 'failed']) }),
]);
export type RecordingWritten = v.InferOutput<typeof recordingWritten>;

const chapter = v.strictObject({ atMs: size, says: title });
export const recordingChapter = v.strictObject({ recording: recordingId, ...chapter.entries });
export type RecordingChapter = v.InferOutput<typeof chapter>;

export const keptRecording = v.object({
  recording: recordingId,
  title: v.string(),
  shape: recordingShape,
  startedAtMs: timestampMs,
  /** `cut`: it broke off with the app, and what was there by then was made whole. */
  state: v.picklist(['running', 'whole', 'cut']),
  chapters: v.array(chapter),
  /** Those whose own films have not all come yet. */
  awaits: v.array(v.object({ from: userId, name: v.string() })),
  /** Films that somebody is still to be offered; else null. */
  owes: v.nullable(v.object({ ...filmsOwed.entries, times: farTimes })),
  /** `address`: where the page finds it to play it; null while it runs, or is being made whole. */
  files: v.array(
    v.object({
      name: v.string(),
      /** After the recording did. */
      beganMs: size,
      bytes: size,
      durationMs: v.nullable(size),
      /** Made by another computer, whose clock goes a little faster or slower: how long by the recording's own. */
      lastsMs: v.nullable(size),
      address: v.nullable(v.string()),
    }),
  ),
});
export type KeptRecording = v.InferOutput<typeof keptRecording>;
