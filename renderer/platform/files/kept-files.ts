import * as v from 'valibot';
import { fileId, roomId } from '../../../src/protocol/ids.ts';
import type { PageDatabase } from '../page/page-database.ts';

/** A file on its way and what is known of it. */
const keptFile = v.object({
  file: fileId,
  room: roomId,
  name: v.string(),
  type: v.string(),
  content: v.instance(Blob),
});
export type KeptFile = Readonly<v.InferOutput<typeof keptFile>>;

/** Files of one's own until the service has them, over a restart too. */
export interface KeptFiles {
  load(): Promise<KeptFile[]>;
  /** False where it does not fit or nothing may be kept: the file then lives as long as the page. */
  save(file: KeptFile): Promise<boolean>;
  remove(file: KeptFile['file']): Promise<void>;
}

export const createKeptFiles = (database: PageDatabase): KeptFiles => ({
  async load() {
    const found = (await database.all()) ?? new Map<string, unknown>();
    return [...found.values()].flatMap((one) => {
      const parsed = v.safeParse(keptFile, one);
      return parsed.success ? [parsed.output] : [];
    });
  },
  save: (file) => database.put(new Map([[file.file, file]])),
  remove: (file) => database.remove(file),
});
