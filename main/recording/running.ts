import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import {
  mostRecordingFiles,
  type RecordingChapter,
  type RecordingWritten,
} from '../../src/bridge/recording.ts';
import { isFull, reserveBytes, type RecordingDisk } from './disk.ts';
import { aboutFile, type Journal, type JournalEntry } from './journal.ts';
import { draftOf } from '../saving/targets.ts';
import { removeEmptyPlace, takeFile } from './places.ts';
import { createSink, type Sink } from './sink.ts';
import { writeTimeline } from './timeline.ts';

/** `cut`: nobody finished it. */
type End = 'whole' | 'cut';

/** A recording that is being written. Whatever is asked of it is done one after the other. */
export interface Running {
  readonly entry: () => JournalEntry;
  /** Rejects where it takes no more, or there is no place for it; those that are written go on. */
  addFile(file: { readonly name: string; readonly beganMs: number }): Promise<number>;
  write(file: number, bytes: Uint8Array): Promise<RecordingWritten>;
  addChapter(chapter: RecordingChapter): void;
  /** Whose films will come, or who is to have those that are made here. */
  learn(news: Partial<Pick<JournalEntry, 'awaited' | 'owed'>>): void;
  /** One that has come: made elsewhere, and whole. */
  addWhole(film: JournalEntry['files'][number], awaited: JournalEntry['awaited']): Promise<void>;
  end(state: End): Promise<void>;
  /** Nothing of it stays. */
  drop(): Promise<void>;
}

interface RunningDeps {
  readonly disk: RecordingDisk;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
}

const mostChapters = 500;
/** The journal is written whole, with all recordings; a crash takes the chapters of so long. */
const chaptersEveryMs = 5_000;

export function createRunning(begun: JournalEntry, { disk, journal, clock, log }: RunningDeps): Running {
  let entry = begun;
  const sinks: { readonly sink: Sink; readonly path: string }[] = [];
  /** Why nothing more is written. */
  let ended: 'full' | 'failed' | null = null;
  let cancelChapters: (() => void) | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Done>(task: () => Promise<Done>): Promise<Done> => {
    const done = turn.then(task);
    turn = done.catch(() => {});
    return done;
  };
  const stopWaiting = (): void => {
    cancelChapters?.();
    cancelChapters = null;
  };
  const keep = (): void => {
    stopWaiting();
    journal.put(entry);
  };
  const change = (changed: Partial<JournalEntry>): void => {
    entry = { ...entry, ...changed };
    keep();
  };
  /** A file may be held by another program. It stays known then, for the person or the next start to remove. */
  const unlessHeld = (removed: Promise<void>): Promise<boolean> =>
    removed.then(
      () => true,
      () => {
        log.warn('a file of a recording could not be removed');
        return false;
      },
    );
  const vanish = async (removed: Promise<void>): Promise<void> => {
    stopWaiting();
    if (await unlessHeld(removed)) journal.remove(entry.recording);
  };

  /** Null: it could not be made whole, and is closed as it is for the next start to mend. */
  const finish = async (sink: Sink, file: JournalEntry['files'][number]) => {
    try {
      return { ...file, durationMs: await sink.finish(aboutFile(entry, file)) };
    } catch {
      log.warn('a recording could not be made whole');
      await sink.close().catch(() => {});
      return null;
    }
  };

  const complete = async (state: End): Promise<void> => {
    const own: JournalEntry['files'] = [];
    let isWhole = true;
    for (const { sink, path } of sinks.splice(0)) {
      const file = entry.files.find((one) => one.path === path);
      if (!file) continue;
      const finished = await finish(sink, file);
      isWhole &&= finished !== null;
      if ((await disk.bytesOf(file.path)) === 0) await unlessHeld(disk.remove(file.path));
      else own.push(finished ?? file);
    }
    // Those of others are whole as they came.
    const files = [...own, ...entry.files.filter(({ lastsMs }) => lastsMs !== null)];
    // The person found no time to say anything.
    if (files.length === 0) return vanish(removeEmptyPlace(entry, disk));
    change({ files, ...(isWhole && { state }) });
    await writeTimeline(entry, disk);
  };

  const breakOff = async (why: 'full' | 'failed'): Promise<RecordingWritten> => {
    ended = why;
    log.warn('recording broke off', { why });
    // While the page tells the person.
    await complete('whole');
    return { state: why };
  };

  return {
    entry: () => entry,

    addFile: ({ name, beganMs }) =>
      inTurn(async () => {
        const number = sinks.length;
        const most = entry.shape === 'one' ? 1 : mostRecordingFiles;
        if (ended !== null || number >= most) throw new Error('this recording takes no more files');
        const { path, taken } =
          entry.shape === 'one'
            ? { path: entry.place, taken: await disk.open(entry.place) }
            : await takeFile(entry.place, name, async (file) =>
                // A film of somebody else is on its way to that name.
                (await disk.bytesOf(draftOf(file))) === null ? disk.takeFile(file) : null,
              );
        sinks.push({ sink: createSink(taken), path });
        change({ files: [...entry.files, { name, path, beganMs, durationMs: null, lastsMs: null }] });
        return number;
      }),

    write: (file, bytes) =>
      inTurn(async () => {
        if (ended !== null) return { state: ended };
        const sink = sinks[file]?.sink;
        if (!sink) throw new Error('this recording has no such file');
        const room = await disk.roomBytes(entry.place);
        const left = room === null ? null : room - bytes.length;
        if (left !== null && left < reserveBytes) return breakOff('full');
        try {
          await sink.append(bytes);
        } catch (error) {
          return breakOff(isFull(error) ? 'full' : 'failed');
        }
        return { state: 'written', roomBytes: left };
      }),

    addChapter({ atMs, says }) {
      if (ended !== null || entry.chapters.length >= mostChapters) return;
      entry = { ...entry, chapters: [...entry.chapters, { atMs, says }] };
      cancelChapters ??= clock.after(chaptersEveryMs, keep);
    },

    learn: change,

    addWhole: (film, awaited) =>
      inTurn(async () => {
        change({ awaited, files: [...entry.files, film] });
        if (sinks.length === 0) await writeTimeline(entry, disk);
      }),

    end: (state) =>
      inTurn(async () => {
        if (ended !== null) return;
        ended = 'failed';
        await complete(state);
        log.info('recording ended');
      }),

    drop: () =>
      inTurn(async () => {
        ended = 'failed';
        for (const { sink } of sinks.splice(0)) await sink.close().catch(() => {});
        await vanish(disk.remove(entry.place));
      }),
  };
}
