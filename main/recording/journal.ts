import path from 'node:path';
import * as v from 'valibot';
import { profileId } from '../../src/bridge/profile-id.ts';
import { keptRecording, recordingId } from '../../src/bridge/recording.ts';
import type { About } from './webm/plan.ts';

const { title, shape, startedAtMs, state, chapters } = keptRecording.entries;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

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
    }),
  ),
});
export type JournalEntry = v.InferOutput<typeof journalEntry>;

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

interface JournalDeps {
  readonly file: string;
  /** Undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  readonly write: (file: string, text: string) => void;
}

/** Whoever records so often finds the older ones in their folder. */
const most = 1_000;

/** Read at the first use. Where it cannot be written, it lasts as long as this run; the recordings lie in their folder all the same. */
export function createJournal({ file, read, write }: JournalDeps): Journal {
  let entries: readonly JournalEntry[] | null = null;
  const load = (): readonly JournalEntry[] => {
    if (entries) return entries;
    try {
      entries = v.parse(v.array(journalEntry), JSON.parse(read(file) ?? '[]'));
    } catch {
      entries = [];
    }
    return entries;
  };
  const keep = (next: readonly JournalEntry[]): void => {
    entries = next.slice(-most);
    try {
      write(file, JSON.stringify(entries));
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
