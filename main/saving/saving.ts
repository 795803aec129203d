import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../src/base/log.ts';

/** One file at a time that a page saves where the person wants it. */
export interface Saving {
  /** Asks where; null when the person thought better of it. */
  begin(name: string): Promise<string | null>;
  write(save: string, bytes: Uint8Array): Promise<void>;
  /** It has its name from now on. */
  finish(save: string): Promise<void>;
  /** What is there of it is removed. */
  cancel(save: string): Promise<void>;
  /** In the system's folder window; only what was saved by this app since its start. */
  show(save: string): void;
  /** The page has gone. */
  stop(): Promise<void>;
}

export interface SavingDeps {
  /** The chosen path; undefined when there is none. */
  readonly ask: (name: string) => Promise<string | undefined>;
  readonly files: {
    open(file: string): Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>;
    rename(from: string, to: string): Promise<void>;
    remove(file: string): Promise<void>;
  };
  readonly showInFolder: (file: string) => void;
  readonly log: Log;
}

interface Open {
  readonly save: string;
  readonly target: string;
  readonly draft: string;
  readonly handle: Awaited<ReturnType<SavingDeps['files']['open']>>;
}

export function createSaving({ ask, files, showInFolder, log }: SavingDeps): Saving {
  let open: Open | undefined;
  let isAsking = false;
  const saved = new Map<string, string>();

  const current = (save: string): Open => {
    if (open?.save !== save) throw new Error('nothing is being saved by this name');
    return open;
  };

  const drop = async (): Promise<void> => {
    const dropped = open;
    open = undefined;
    if (!dropped) return;
    await dropped.handle.close().catch(() => {});
    await files.remove(dropped.draft);
    log.info('saving stopped');
  };

  return {
    async begin(name) {
      // Two windows of the system that ask at once would be about two files of which one wins.
      if (isAsking) return null;
      isAsking = true;
      try {
        const target = await ask(name);
        if (target === undefined) return null;
        await drop();
        // Beside its place, because a name can only be given within one disk.
        const draft = path.join(path.dirname(target), `.${path.basename(target)}.part`);
        open = { save: randomUUID(), target, draft, handle: await files.open(draft) };
        return open.save;
      } finally {
        isAsking = false;
      }
    },

    async write(save, bytes) {
      const { handle } = current(save);
      let written = 0;
      while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
    },

    async finish(save) {
      const { handle, draft, target } = current(save);
      await handle.sync();
      await handle.close();
      await files.rename(draft, target);
      open = undefined;
      saved.set(save, target);
      log.info('saved');
    },

    async cancel(save) {
      if (open?.save === save) await drop();
    },

    show(save) {
      const file = saved.get(save);
      if (file !== undefined) showInFolder(file);
    },

    stop: drop,
  };
}
