import * as v from 'valibot';
import { fileId } from './ids.ts';
import { limits } from './limits.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * A name that is no path on any system, forges no line, and does not turn itself around so that `exe.gpj` reads as a picture.
 */
export const fileName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(limits.fileNameChars),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]+$/u, 'file name'),
  v.regex(/[^.\s]/, 'more than dots'),
);
/** As the sender's system has it; nobody relies on it but to tell pictures. */
export const fileType = v.pipe(
  v.string(),
  v.maxLength(limits.fileTypeChars),
  v.regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/, 'media type'),
);
/** Of a whole file, in hex. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex'));

/**
 * What is known of a sound or a film before its bytes are fetched. The sender's device says it: it is for showing, and nothing relies
 * on it. `peaks`: how loud it is in so many parts of equal length, a byte each, in base64.
 */
export const clip = v.strictObject({
  durationMs: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.clipMs)),
  peaks: v.exactOptional(
    v.pipe(v.string(), v.length((limits.clipPeaks / 3) * 4), v.regex(/^[A-Za-z0-9+/]+$/, 'base64')),
  ),
});

/** A file as its message tells of it; the bytes are asked for with `file`. */
export const fileInfo = v.object({
  file: fileId,
  name: fileName,
  type: fileType,
  bytes: count,
  sha256,
  thumbnail: v.nullable(v.object({ width: count, height: count })),
  clip: v.exactOptional(v.object(clip.entries)),
});

export type Clip = v.InferOutput<typeof clip>;
export type FileInfo = v.InferOutput<typeof fileInfo>;
