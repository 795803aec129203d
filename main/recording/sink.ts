import type { RecordingHandle } from './disk.ts';
import { createHead } from './webm/head.ts';
import { makeWhole, writeAll } from './webm/make-whole.ts';
import type { About } from './webm/plan.ts';
import { createScanner } from './webm/scanner.ts';

/** One file of a recording while it is written. */
export interface Sink {
  /** Done when it is on the disk: what a crash or a power cut takes is what comes after. Rejects where it does not fit; nothing of it stays then. */
  append(bytes: Uint8Array): Promise<void>;
  /** Makes it whole and closes it. How long it is; null where nothing tells. */
  finish(about: About): Promise<number | null>;
  /** As it is. */
  close(): Promise<void>;
}

export function createSink(handle: RecordingHandle): Sink {
  const head = createHead();
  const scanner = createScanner();
  let length = 0;

  const write = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length === 0) return;
    try {
      await writeAll(handle, bytes, length);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(length).catch(() => {});
      throw error;
    }
    length += bytes.length;
    scanner.push(bytes);
  };

  return {
    append: (bytes) => write(head.push(bytes)),
    async finish(about) {
      await write(head.rest());
      const durationMs = await makeWhole(handle, scanner.result(), about);
      await handle.close();
      return durationMs;
    },
    close: () => handle.close(),
  };
}
