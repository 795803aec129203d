import * as v from 'valibot';
import { clip, fileName, fileType, sha256 } from '../file-info.ts';
import { fileId, roomId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

const thumbnail = v.strictObject({
  width: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.thumbnailPixels)),
  height: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.thumbnailPixels)),
});

/** Files on their way to a message. The bytes travel over http (see "Files"). */
export const filesRequests = {
  /**
   * Says which file will come, or asks how much of it is there: the same request again is how an upload goes on. `done`: all of
   * it is there and its hash is right. `received` is where the next bytes belong.
   */
  'file.begin': {
    input: v.strictObject({
      file: fileId,
      room: roomId,
      name: fileName,
      type: fileType,
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      sha256,
      thumbnail: v.nullable(thumbnail),
      /** A service that does not know it yet refuses it: then the file goes without. */
      clip: v.exactOptional(clip),
    }),
    output: v.object({ received: model.sequence, done: v.boolean() }),
  },
  /** Forgets a file of one's own that no message carries yet, and all that came of it. */
  'file.abort': { input: v.strictObject({ file: fileId }), output: nothing },
  /** What this person's files take on the service, by room, and how much they may take. */
  'file.usage': {
    input: v.strictObject({}),
    output: v.object({
      rooms: v.array(v.object({ room: roomId, files: model.sequence, bytes: model.sequence })),
      bytes: model.sequence,
      quotaBytes: model.sequence,
      fileBytes: model.sequence,
    }),
  },
  /** How much room the service takes on its disk; for who manages it. */
  'service.storage': {
    input: v.strictObject({}),
    output: v.object({
      databaseBytes: model.sequence,
      fileBytes: model.sequence,
      fileQuotaBytes: model.sequence,
    }),
  },
} as const;
