import { app, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { recordingDisk } from '../recording/disk.ts';
import { createJournal } from '../recording/journal.ts';
import { createRecordings, type Recordings } from '../recording/recordings.ts';
import { readIfThere, writePrivately } from '../settings/file-system.ts';
import type { Foundation } from './foundation.ts';

export const openRecordings = ({ paths, clock, log }: Foundation): Recordings =>
  createRecordings({
    folder: () => path.join(app.getPath('videos'), 'Parley'),
    disk: recordingDisk,
    journal: createJournal({
      file: path.join(paths.user, 'recordings.json'),
      files: { read: readIfThere, writePrivately, rename: renameSync },
      now: clock.now,
      log,
    }),
    clock,
    newId: randomUUID,
    showInFolder: (file) => shell.showItemInFolder(file),
    trash: (file) => shell.trashItem(file),
    log,
  });
