import type { KeptRecording } from '../../src/bridge/recording.ts';
import { recordingAddress } from '../security/scheme.ts';
import { isComplete, type JournalEntry } from './journal.ts';

/** `running`: it is written to. `mending`: it broke off, and is being made whole. */
export type Activity = 'running' | 'mending' | null;

/** As pages know them, the newest first. What the person moved or threw away is not among them. */
export async function listRecordings(
  entries: readonly JournalEntry[],
  activityOf: (recording: string) => Activity,
  bytesOf: (file: string) => Promise<number | null>,
): Promise<KeptRecording[]> {
  const kept: KeptRecording[] = [];
  // One after the other: a network drive that is away holds each question up, and with it a thread that others wait for.
  for (const { recording, title, shape, startedAtMs, state, chapters, files, awaited, owed } of entries) {
    const activity = activityOf(recording);
    const there: KeptRecording['files'] = [];
    for (const [number, { name, path, beganMs, durationMs, lastsMs }] of files.entries()) {
      const bytes = await bytesOf(path);
      const address = activity === null ? recordingAddress(recording, number) : null;
      if (bytes !== null) there.push({ name, beganMs, bytes, durationMs, lastsMs, address });
    }
    if (there.length === 0 && activity !== 'running') continue;
    const seen = activity === 'running' ? 'running' : state === 'running' ? 'cut' : state;
    const awaits = awaited.filter((one) => !isComplete(one)).map(({ from, name }) => ({ from, name }));
    kept.push({
      recording,
      title,
      shape,
      startedAtMs,
      state: seen,
      chapters,
      awaits,
      owes: owed,
      files: there,
    });
  }
  return kept.toSorted((a, b) => b.startedAtMs - a.startedAtMs);
}
