import type { RecordingHandle } from './disk.ts';

/** What a file is given when it is made whole. */
export interface About {
  readonly title: string;
  readonly startedAtMs: number;
  /** In the time of the file. */
  readonly chapters: readonly { readonly atMs: number; readonly says: string }[];
}

/** One file of a recording while it is written. */
export interface Sink {
  /** Done when it is on the disk: what a crash or a power cut then takes is what came after. Rejects where it does not fit; nothing of it stays then. */
  append(bytes: Uint8Array): Promise<void>;
  /** Makes it whole and closes it. Null where nothing tells how long it is. */
  finish(about: About): Promise<number | null>;
  /** As it is. */
  close(): Promise<void>;
}

export function createSink(handle: RecordingHandle): Sink {
  let length = 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    try {
      for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes, done, bytes.length - done, length + done)).bytesWritten;
      await handle.datasync();
    } catch (error) {
      await handle.truncate(length).catch(() => {});
      throw error;
    }
    length += bytes.length;
  };
  return {
    append,
    async finish() {
      await handle.close();
      return null;
    },
    close: () => handle.close(),
  };
}
