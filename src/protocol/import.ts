import * as v from 'valibot';

/** Why an archive was not brought in. Nothing of it is there then. */
const importProblem = v.picklist([
  /** No zip file, or a damaged one. */
  'not-an-archive',
  /** A zip file of something else. */
  'not-an-export',
  /** Of a later version of the format. */
  'newer',
  /** There is something in it that does not belong there. */
  'unexpected',
  /** More than one import may bring. */
  'too-large',
  /** What is in it is not what it says it is. */
  'damaged',
  /** There is no room left for its files. */
  'quota-exceeded',
  'too-many-rooms',
  'full-disk',
  /** The person is gone, or the service stops. */
  'stopped',
  'internal',
]);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A line of the answer to an import: how far it is, and in the end what came of it. */
export const importLine = v.variant('phase', [
  v.object({ phase: v.picklist(['checking', 'writing']), done: count, total: count }),
  v.object({
    phase: v.literal('done'),
    /** New here. */
    rooms: count,
    messages: count,
    files: count,
    /** Were here already, from an earlier import. */
    known: count,
    /** Records of calls and the like, which are not brought along. */
    left: count,
  }),
  v.object({ phase: v.literal('failed'), problem: importProblem }),
]);

export type ImportProblem = v.InferOutput<typeof importProblem>;
export type ImportLine = v.InferOutput<typeof importLine>;
export type ImportDone = Extract<ImportLine, { phase: 'done' }>;
