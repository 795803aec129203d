import path from 'node:path';
import type { Log } from '../../src/base/log.ts';
import type { RecordingDisk } from './disk.ts';
import { aboutFile, type Journal, type JournalEntry } from './journal.ts';
import { removeEmptyPlace } from './places.ts';
import { writeTimeline } from './timeline.ts';
import { mend } from './webm/make-whole.ts';

interface MendDeps {
  readonly disk: RecordingDisk;
  readonly journal: Journal;
  readonly log: Log;
}

/** A recording that broke off with the app: what is there of each file is made whole. What cannot be is left as it is. */
export async function mendBroken(entry: JournalEntry, { disk, journal, log }: MendDeps): Promise<void> {
  // A drive that is not there now comes back.
  if ((await disk.bytesOf(path.dirname(entry.place))) === null) return;
  const files: JournalEntry['files'] = [];
  for (const file of entry.files) {
    const bytes = await disk.bytesOf(file.path);
    if (bytes === null) continue;
    if (bytes === 0) await disk.remove(file.path).catch(() => {});
    // Of somebody else, and whole as it came.
    else if (file.lastsMs !== null) files.push(file);
    else files.push({ ...file, durationMs: await mendFile(entry, file, disk).catch(() => null) });
  }
  log.info('a recording that broke off was mended', { files: files.length });
  if (files.length === 0) {
    await removeEmptyPlace(entry, disk);
    return journal.remove(entry.recording);
  }
  // Who is awaited may be another meanwhile.
  const now = journal.all().find(({ recording }) => recording === entry.recording) ?? entry;
  const came = now.files.filter((file) => entry.files.every(({ path: known }) => known !== file.path));
  const mended = { ...now, files: [...files, ...came], state: 'cut' as const };
  journal.put(mended);
  await writeTimeline(mended, disk);
}

async function mendFile(
  entry: JournalEntry,
  file: JournalEntry['files'][number],
  disk: RecordingDisk,
): Promise<number | null> {
  const handle = await disk.open(file.path);
  try {
    return await mend(handle, aboutFile(entry, file));
  } finally {
    await handle.close();
  }
}
