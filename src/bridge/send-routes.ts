import * as v from 'valibot';
import { route } from './route.ts';

const nothing = v.undefined();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const source = v.pipe(v.string(), v.uuid());

/** What a page reads of a file at a time. */
export const maxSendPiece = 1024 * 1024;
/** Nobody can send more at once, and who picks a whole disk is not to wait for it to be read. */
export const mostSources = 2_000;

/** As it was when it was picked; its path is within what was picked, and where that lies the page does not learn. */
const sourceFile = v.object({ source, path: v.string(), bytes: count, modifiedMs: v.number() });
export type SourceFacts = Readonly<v.InferOutput<typeof sourceFile>>;

/**
 * Files that go directly to others. A page reads what the person picked in the system's window, which main opened, by the name that main gave it:
 * whatever becomes of a page, it can name no other file.
 */
export const sendRoutes = {
  /** Null when the person thought better of it. */
  'send.pick': route(
    ['main'],
    v.strictObject({ what: v.picklist(['files', 'folder']) }),
    v.nullable(v.array(sourceFile)),
  ),
  /** Those that a page before this one was given: whether each is there, as it was. */
  'send.again': route(
    ['main'],
    v.strictObject({ sources: v.pipe(v.array(source), v.maxLength(mostSources)) }),
    v.boolean(),
  ),
  /** Rejects where it is gone or has changed. */
  'send.read': route(
    ['main'],
    v.pipe(
      v.strictObject({ source, from: count, to: count }),
      v.check(({ from, to }) => from <= to && to - from <= maxSendPiece),
    ),
    v.instance(Uint8Array<ArrayBuffer>),
  ),
  'send.forget': route(
    ['main'],
    v.strictObject({ sources: v.pipe(v.array(source), v.maxLength(mostSources)) }),
    nothing,
  ),
} as const;
