import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { profileId } from '../../src/bridge/profile-id.ts';
import {
  farTimes,
  filmsOwed,
  keptRecording,
  recordingAwaited,
  recordingId,
} from '../../src/bridge/recording.ts';
import type { About } from './webm/plan.ts';

const { title, shape, startedAtMs, state, chapters } = keptRecording.entries;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const { as, set, from, name } = recordingAwaited.entries;
/** Somebody who makes films of themselves for it. */
const awaited = v.object({
  as,
  set,
  from,
  name,
  /** How many they made: known when the first of them comes. */
  of: v.nullable(count),
  /** Numbers of those that are here. */
  came: v.array(count),
  /** How long each of them was said to be that had a place, whether or not it is here yet. */
  placed: v.optional(v.array(v.object({ at: count, lastsMs: count })), []),
});

/** A recording as it is remembered beside its files, which are the person's to move and to throw away. */
const journalEntry = v.object({
  recording: recordingId,
  profile: profileId,
  title,
  shape,
  startedAtMs,
  state,
  chapters,
  /** The file, or the folder of them. */
  place: v.pipe(v.string(), v.check(path.isAbsolute)),
  files: v.array(
    v.object({
      name: v.string(),
      path: v.pipe(v.string(), v.check(path.isAbsolute)),
      /** After the recording did. */
      beganMs: count,
      /** Known once it is whole. */
      durationMs: v.nullable(count),
      /** By the recording’s own clock, of a film that another computer made. Older lists know none. */
      lastsMs: v.optional(v.nullable(count), null),
    }),
  ),
  awaited: v.optional(v.array(awaited), []),
  /** Null: nobody is to be offered any of it, or they were. */
  owed: v.optional(v.nullable(v.object({ ...filmsOwed.entries, times: farTimes })), null),
});
export type JournalEntry = v.InferOutput<typeof journalEntry>;

/** All that somebody made of themselves for it is here. */
export const isComplete = ({ of, came }: JournalEntry['awaited'][number]): boolean =>
  of !== null && came.length >= of;

/** What a file of it says of itself when it is whole: chapters are in its own time. */
export const aboutFile = (
  { title, shape, startedAtMs, chapters }: JournalEntry,
  { name, beganMs }: JournalEntry['files'][number],
): About => ({
  title: shape === 'one' ? title : `${title} – ${name}`,
  startedAtMs: startedAtMs + beganMs,
  chapters: chapters
    .map(({ atMs, says }) => ({ atMs: atMs - beganMs, says }))
    .filter(({ atMs }) => atMs >= 0),
});

export interface Journal {
  /** The newest last. */
  all(): readonly JournalEntry[];
  /** In the place of the one of the same id, or as the newest. */
  put(entry: JournalEntry): void;
  remove(recording: string): void;
}

export interface JournalFiles {
  /** Undefined where there is none. */
  read(file: string): string | undefined;
  writePrivately(file: string, text: string): void;
  rename(from: string, to: string): void;
}

interface JournalDeps {
  readonly file: string;
  readonly files: JournalFiles;
  readonly now: () => number;
  readonly log: Log;
}

/** Whoever records so often finds the older ones in their folder. */
const most = 1_000;

/** What does not fit is left out; what is no list at all throws. */
const readEntries = (text: string): JournalEntry[] =>
  v.parse(v.array(v.unknown()), JSON.parse(text)).flatMap((stored) => {
    const read = v.safeParse(journalEntry, stored);
    return read.success ? [read.output] : [];
  });

/** Read at the first use, and set aside where it cannot be read. Where it cannot be written, it lasts as long as this run; the recordings lie in their folder all the same. */
export function createJournal({ file, files, now, log }: JournalDeps): Journal {
  let entries: readonly JournalEntry[] | null = null;
  /** What is there can neither be read nor moved: it is not written over. */
  let isStuck = false;
  const setAside = (): void => {
    const { dir, name, ext } = path.parse(file);
    const broken = `${name}.broken-${now()}${ext}`;
    try {
      files.rename(file, path.join(dir, broken));
      log.warn('list of recordings set aside', { file: broken });
    } catch {
      isStuck = true;
      log.warn('list of recordings cannot be read');
    }
  };
  const load = (): readonly JournalEntry[] => {
    if (entries) return entries;
    try {
      entries = readEntries(files.read(file) ?? '[]');
    } catch {
      setAside();
      entries = [];
    }
    return entries;
  };
  const keep = (next: readonly JournalEntry[]): void => {
    entries = next.slice(-most);
    if (isStuck) return;
    try {
      files.writePrivately(file, JSON.stringify(entries));
    } catch {
      // It lasts as long as this run.
    }
  };
  return {
    all: load,
    put(entry) {
      const isKnown = load().some(({ recording }) => recording === entry.recording);
      keep(
        isKnown ? load().map((one) => (one.recording === entry.recording ? entry : one)) : [...load(), entry],
      );
    },
    remove(recording) {
      keep(load().filter((one) => one.recording !== recording));
    },
  };
}
