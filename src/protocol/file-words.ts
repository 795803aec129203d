import * as v from 'valibot';
import { fileName, sha256 } from './file-info.ts';
import { filmInfo } from './film.ts';
import { readWord } from './read-word.ts';

/**
 * What two devices in a call say to each other of files that go directly from one to the other, over a data channel of their own. The
 * bytes of a block follow its word, in as many pieces as the sender likes. Who says it is whoever is at the other end of the connection.
 */
export const transferId = v.pipe(v.string(), v.uuid(), v.brand('TransferId'));
/** Made by the sender out of what is sent and to whom: the same once more is known by it, over a restart too. */
export type TransferId = v.InferOutput<typeof transferId>;

/** In one offer. */
export const mostOfferedFiles = 1_000;
const mostOfferedBytes = 2 ** 38;
const maxDepth = 20;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostOfferedBytes));
/** Of a folder the names are joined by slashes; each is one that could stand alone. */
const path = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check((text) => {
    const names = text.split('/');
    return names.length <= maxDepth && names.every((name) => v.is(fileName, name));
  }),
);
const offeredFile = v.strictObject({ path, bytes: count });
export type OfferedFile = Readonly<v.InferOutput<typeof offeredFile>>;

const bytesOf = (files: readonly OfferedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

export const offeredFiles = v.pipe(
  v.array(offeredFile),
  v.minLength(1),
  v.maxLength(mostOfferedFiles),
  v.check((files) => bytesOf(files) <= mostOfferedBytes),
);

const about = { transfer: transferId };

/** What is in the way of a film, and passes: the disk has no room, or the place of its recording is not there, or not whole yet. */
export const whyLater = v.picklist(['no-room', 'not-there']);
export type WhyLater = v.InferOutput<typeof whyLater>;

const fileWord = v.variant('kind', [
  /** This end takes files: an older one never says it. */
  v.strictObject({ kind: v.literal('here') }),
  /** `isAgain`: the connection is another one, and it is to go on. */
  v.strictObject({
    kind: v.literal('offer'),
    ...about,
    name: fileName,
    files: offeredFiles,
    /** It was made for a recording of who is asked to take it; else null. */
    film: v.nullable(filmInfo),
    isAgain: v.boolean(),
  }),
  /** From this block on, said once over each connection; `soFar` is the hash of the hashes of those before it. */
  v.strictObject({ kind: v.literal('accept'), ...about, block: count, soFar: sha256 }),
  v.strictObject({ kind: v.literal('refuse'), ...about }),
  /** Not now: it stays offered, or where it is, and goes on by an `accept` or a `got`. */
  v.strictObject({ kind: v.literal('later'), ...about, why: whyLater }),
  v.strictObject({
    kind: v.literal('cancel'),
    ...about,
    why: v.picklist(['person', 'unreadable', 'unsaved', 'damaged']),
  }),
  v.strictObject({ kind: v.literal('pause'), ...about }),
  v.strictObject({ kind: v.literal('go'), ...about }),
  v.strictObject({ kind: v.literal('block'), ...about, block: count, sha256 }),
  /** All blocks up to this one are where they belong. */
  v.strictObject({ kind: v.literal('got'), ...about, block: count }),
  /** That was all; `sha256` is the hash of the hashes of all blocks. */
  v.strictObject({ kind: v.literal('end'), ...about, sha256 }),
  v.strictObject({ kind: v.literal('whole'), ...about }),
  /** So many bytes of pieces have come over this connection, of all transfers: by it the sender finds its pace. */
  v.strictObject({ kind: v.literal('echo'), bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
]);

export type FileWord = Readonly<v.InferOutput<typeof fileWord>>;
export type FileOffer = Extract<FileWord, { kind: 'offer' }>;
export type WhyCancelled = Extract<FileWord, { kind: 'cancel' }>['why'];

/** What a message over a data channel may hold everywhere, in the longest letters. */
export const maxFileWordChars = 60_000;

/** Whether an offer of these fits into one word, whatever is said with it. */
export const fitsOffer = (files: readonly OfferedFile[]): boolean =>
  v.is(offeredFiles, files) && JSON.stringify(files).length < maxFileWordChars - 1_000;

export const readFileWord = (text: string): FileWord | null => readWord(fileWord, text, maxFileWordChars);
