import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import * as v from 'valibot';
import type { FilmsOwed, RecordingBegun, RecordingWish } from '../../../src/bridge/recording.ts';
import { userId } from '../../../src/protocol/ids.ts';
import { readIfThere, writePrivately } from '../../settings/file-system.ts';
import { type RecordingDisk, recordingDisk } from '../disk.ts';
import { createJournal, type JournalFiles } from '../journal.ts';
import { createRecordings, type Recordings } from '../recordings.ts';

/** For whose recording those of the shape `own` are made. */
export const owed: FilmsOwed = {
  ...{ place: 'a service', as: '00000000-0000-4000-8000-0000000000aa', shares: 'Share' },
  set: '00000000-0000-4000-8000-0000000000e1',
  to: v.parse(userId, '00000000-0000-4000-8000-0000000000b0'),
};
export const startMs = new Date(2026, 10, 22, 14, 5).getTime();
/** The first recording of `startMs` by its usual title. */
export const firstFile = '2026-11-22 14.05 Plan.mkv';

const idOf = (begun: RecordingBegun): string => (begun.state === 'begun' ? begun.recording : begun.why);

interface Changed {
  readonly disk?: Partial<RecordingDisk>;
  /** Of the journal. */
  readonly files?: Partial<JournalFiles>;
  /** Before the bin takes it. */
  readonly trash?: (file: string) => Promise<void>;
}

/** Recordings in a folder of their own on the real disk, which goes with `remove`. */
export function createRecordingsFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-recording-'));
  const journalFile = path.join(folder, 'recordings.json');
  const started: Recordings[] = [];
  let id = 10;

  const start = ({ disk = {}, files = {}, trash = async () => {} }: Changed = {}) => {
    const [shown, trashed]: [string[], string[]] = [[], []];
    const clock = createManualClock(startMs);
    const recordings = createRecordings({
      folder: () => path.join(folder, 'Parley'),
      disk: { ...recordingDisk, ...disk },
      journal: createJournal({
        file: journalFile,
        files: { read: readIfThere, writePrivately, rename: renameSync, ...files },
        now: () => startMs,
        log: silentLog,
      }),
      clock,
      newId: () => `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b${(id += 1)}`,
      showInFolder: (file) => shown.push(file),
      trash: async (file) => {
        await trash(file);
        trashed.push(file);
        rmSync(file, { recursive: true });
      },
      log: silentLog,
    });
    started.push(recordings);
    const begin = async (
      { title = 'Plan', shape = 'one' }: Partial<RecordingWish> = {},
      profile = 'first',
    ): Promise<string> =>
      idOf(await recordings.begin(shape === 'own' ? { title, shape, owed } : { title, shape }, profile));
    const beginOne = async (profile = 'first'): Promise<string> => {
      const recording = await begin({}, profile);
      await recordings.addFile({ recording, name: 'all', beganMs: 0 }, profile);
      return recording;
    };
    const write = (recording: string, text: string, file = 0, profile = 'first') =>
      recordings.write({ recording, file, bytes: new TextEncoder().encode(text) }, profile);
    return { recordings, begin, beginOne, write, shown, trashed, clock };
  };
  const place = (...within: string[]): string => path.join(folder, 'Parley', ...within);
  return {
    start,
    journalFile,
    journal: (): string => readFileSync(journalFile, 'utf8'),
    place,
    there: (...within: string[]): string[] => readdirSync(place(...within)).toSorted(),
    read: (...within: string[]): string => readFileSync(place(...within), 'utf8'),
    async remove(): Promise<void> {
      for (const recordings of started)
        for (const profile of ['first', 'club']) await recordings.stop(profile);
      rmSync(folder, { recursive: true });
    },
  };
}
