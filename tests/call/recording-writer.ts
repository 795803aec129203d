import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { createSystemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { recordingDisk } from '../../main/recording/disk.ts';
import { createJournal } from '../../main/recording/journal.ts';
import { createRecordings, type Recordings } from '../../main/recording/recordings.ts';
import { readIfThere, writePrivately } from '../../main/settings/file-system.ts';

/** As the app keeps them, in this folder. */
export const recordingsIn = (folder: string): Recordings =>
  createRecordings({
    folder: () => folder,
    disk: recordingDisk,
    journal: createJournal({
      file: path.join(folder, 'recordings.json'),
      files: { read: readIfThere, writePrivately, rename: renameSync },
      now: Date.now,
      log: silentLog,
    }),
    clock: createSystemClock(globalThis),
    newId: randomUUID,
    showInFolder() {},
    trash: async () => {},
    log: silentLog,
  });

/** A process that writes what it is sent, and says when it is on the disk: to be killed. */
async function main(folder: string): Promise<void> {
  const recordings = recordingsIn(folder);
  const begun = await recordings.begin({ title: 'Plan', shape: 'one' }, 'first');
  if (begun.state !== 'begun') throw new Error(begun.why);
  const { recording } = begun;
  // Written with the file: chapters that come after it would be a few seconds late.
  recordings.addChapter({ recording, atMs: 1_000, says: 'Bo shares' }, 'first');
  await recordings.addFile({ recording, name: 'all', beganMs: 0 }, 'first');
  process.on('message', (bytes: Uint8Array<ArrayBuffer>) => {
    void recordings.write({ recording, file: 0, bytes }, 'first').then(({ state }) => process.send?.(state));
  });
  process.send?.('begun');
}

const [, started, folder] = process.argv;
if (started === import.meta.filename && folder !== undefined) void main(folder);
