import type { KeptRecording } from '../../src/bridge/recording.ts';
import { recordingAddress } from '../security/scheme.ts';
import type { JournalEntry } from './journal.ts';

/** `running`: it is written to. `mending`: it broke off, and is being made whole. */
export type Activity = 'running' | 'mending' | null;

/** As pages know them, the newest first. What the person moved or threw away is not among them. */
export async function listRecordings(
  entries: readonly JournalEntry[],
  activityOf: (recording: string) => Activity,
  bytesOf: (file: string) => Promise<number | null>,
): Promise<KeptRecording[]> {
  const kept = await Promise.all(
    entries.map(async ({ recording, title, shape, startedAtMs, state, chapters, files }) => {
      const activity = activityOf(recording);
      const sized = await Promise.all(
        files.map(async ({ name, path, beganMs, durationMs }, number) => ({
          name,
          beganMs,
          bytes: await bytesOf(path),
          durationMs,
          address: activity === null ? recordingAddress(recording, number) : null,
        })),
      );
      const there = sized.flatMap((file) => (file.bytes === null ? [] : [{ ...file, bytes: file.bytes }]));
      if (there.length === 0 && activity !== 'running') return [];
      const seen = activity === 'running' ? 'running' : state === 'running' ? 'cut' : state;
      return [{ recording, title, shape, startedAtMs, state: seen, chapters, files: there } as const];
    }),
  );
  return kept.flat().toSorted((a, b) => b.startedAtMs - a.startedAtMs);
}
