import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../src/base/log.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';

/** Files that a page saves where the person wants them. */
export interface Saving {
  /** Asks where; null when the person thought better of it. */
  begin(name: string, profile: ProfileId): Promise<string | null>;
  write(save: string, bytes: Uint8Array): Promise<void>;
  /** It has its name from now on. */
  finish(save: string): Promise<void>;
  /** What is there of it is removed. */
  cancel(save: string): Promise<void>;
  /** In the system's folder window; only what was saved by this app since its start. */
  show(save: string): void;
  /** The page of this profile has gone; what the others save goes on. */
  stop(profile: ProfileId): Promise<void>;
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
  readonly profile: ProfileId;
  readonly target: string;
  readonly draft: string;
  readonly handle: Awaited<ReturnType<SavingDeps['files']['open']>>;
}

export function createSaving({ ask, files, showInFolder, log }: SavingDeps): Saving {
  const open = new Map<string, Open>();
  let isAsking = false;
  const saved = new Map<string, string>();

  const current = (save: string): Open => {
    const found = open.get(save);
    if (!found) throw new Error('nothing is being saved by this name');
    return found;
  };

  const drop = async (save: string): Promise<void> => {
    const dropped = open.get(save);
    if (!open.delete(save) || !dropped) return;
    await dropped.handle.close().catch(() => {});
    await files.remove(dropped.draft);
    log.info('saving stopped');
  };

  /** Two at one place would write into each other: the one that the person chose last stays. */
  const makeWay = async (target: string): Promise<void> => {
    for (const [save, other] of open) if (other.target === target) await drop(save);
  };

  return {
    async begin(name, profile) {
      // Two windows of the system that ask at once would be about two files of which one wins.
      if (isAsking) return null;
      isAsking = true;
      try {
        const target = await ask(name);
        if (target === undefined) return null;
        await makeWay(target);
        // Beside its place, because a name can only be given within one disk.
        const draft = path.join(path.dirname(target), `.${path.basename(target)}.part`);
        const save = randomUUID();
        open.set(save, { profile, target, draft, handle: await files.open(draft) });
        return save;
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
      open.delete(save);
      saved.set(save, target);
      log.info('saved');
    },

    cancel: drop,

    show(save) {
      const file = saved.get(save);
      if (file !== undefined) showInFolder(file);
    },

    async stop(profile) {
      for (const [save, other] of open) if (other.profile === profile) await drop(save);
    },
  };
}
