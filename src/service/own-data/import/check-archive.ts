import * as v from 'valibot';
import type { FileId, RoomId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import { exportedMessage, type ExportedRoom } from '../export-format.ts';
import { ImportError } from './import-error.ts';
import type { Archive } from './open-archive.ts';

/** What an import will bring, as far as one can know before it is written. */
export interface Plan {
  readonly rooms: readonly ExportedRoom[];
  readonly messages: number;
  /** Records of calls and rooms, and what was deleted: not brought along. */
  readonly left: number;
  /** Files whose bytes are there, with their size. */
  readonly files: ReadonlyMap<FileId, number>;
}

/** What is brought along of a message; the rest may be as large as its line, and is passed over. */
const broughtMessage = v.omit(exportedMessage, ['reactions', 'edits']);
/** Nobody is named or given more in one message; looked at before each of them is. */
const fewEnough = v.object({
  body: v.looseObject({
    mentions: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(limits.mentions))),
    files: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(limits.filesPerMessage))),
  }),
});
export type BroughtMessage = v.InferOutput<typeof broughtMessage>;

export function readLine(line: string): BroughtMessage {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new ImportError('damaged', error);
  }
  const message = v.is(fewEnough, json) ? v.safeParse(broughtMessage, json) : undefined;
  if (!message?.success) throw new ImportError('damaged');
  return message.output;
}

/** Said by somebody, and still there. */
export const isBrought = ({ body, deletedAtMs }: Pick<BroughtMessage, 'body' | 'deletedAtMs'>): boolean =>
  body.kind === 'text' && deletedAtMs === null;

/** Reads every line before the first is written: an archive is brought in as a whole or not at all. */
export async function checkArchive(
  archive: Archive,
  rooms: readonly ExportedRoom[],
  progress: (messages: number) => void,
): Promise<Plan> {
  const files = new Map<FileId, number>();
  const seen = new Set<RoomId>();
  let messages = 0;
  let left = 0;
  for (const { room } of rooms) {
    if (seen.has(room)) throw new ImportError('damaged');
    seen.add(room);
    let lastSeq = 0;
    for await (const line of archive.lines(room)) {
      const message = readLine(line);
      if (message.seq <= lastSeq) throw new ImportError('damaged');
      lastSeq = message.seq;
      if (messages + left >= limits.importMessages) throw new ImportError('too-large');
      if (!isBrought(message)) left += 1;
      else {
        messages += 1;
        for (const { file, bytes } of message.body.kind === 'text' ? message.body.files : []) {
          // Of others there is only the name; an empty one was deleted while the archive was written.
          if (archive.bytesOf(file) === bytes && bytes > 0) files.set(file, bytes);
        }
      }
      if ((messages + left) % 500 === 0) progress(messages + left);
    }
  }
  return { rooms, messages, left, files };
}
