import * as v from 'valibot';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { fileId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { reasonOf } from '../core/guard.ts';
import type { FileStorage } from '../storage/storage.ts';
import type { ArchiveStore } from '../own-data/import/archive-store.ts';
import type { Blobs } from './blobs.ts';
import type { FileBook } from './file-book.ts';

interface Deps {
  readonly storage: FileStorage;
  readonly book: Pick<FileBook, 'forget'>;
  readonly blobs: Blobs;
  readonly archives: Pick<ArchiveStore, 'sweep'>;
  readonly clock: Clock;
  readonly log: Log;
}

const everyMs = 6 * 60 * 60 * 1000;

/** Archives that nobody brought in, abandoned uploads, files whose message was deleted in the moment of a crash, and bytes that no entry knows. */
export async function sweepFiles({ storage, book, blobs, archives, clock, log }: Deps): Promise<void> {
  archives.sweep(clock.now() - limits.importKeptMs);
  const unneeded = [...storage.orphanedFiles(), ...storage.looseFiles(clock.now() - limits.looseFileMs)];
  for (const file of unneeded) book.forget(file);
  let strays = 0;
  const isAwaited = (name: string): boolean => {
    const file = v.safeParse(fileId, name);
    return file.success && storage.file(file.output) !== undefined;
  };
  await blobs.visit(
    (name) => {
      if (isAwaited(name)) return;
      strays += 1;
      blobs.forgetComing(name);
    },
    (name) => {
      if (storage.isContentUsed(name)) return;
      strays += 1;
      blobs.forgetWhole(name);
    },
  );
  if (unneeded.length + strays > 0) log.info('files swept', { files: unneeded.length, strays });
}

/** At once, and then now and then. */
export function keepSwept(deps: Deps): void {
  const again = (): void => {
    sweepFiles(deps).catch((error: unknown) =>
      deps.log.error('failed', { what: 'sweep', reason: reasonOf(error) }),
    );
    deps.clock.after(everyMs, again);
  };
  again();
}
