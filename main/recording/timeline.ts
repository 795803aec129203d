import path from 'node:path';
import type { RecordingDisk } from './disk.ts';
import type { JournalEntry } from './journal.ts';

/** Of films that belong together: how they lie beside each other, for programs that cut. OpenTimelineIO, which they read or have an importer for. */

/** So that no film begins between two of them. */
const rate = 1_000;
const time = (ms: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate, value: ms });
const range = (fromMs: number, ms: number) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(fromMs),
  duration: time(ms),
});

type Film = JournalEntry['files'][number];

function trackOf({ name, path: file, beganMs, durationMs }: Film, kind: 'Video' | 'Audio') {
  const all = range(0, durationMs ?? 0);
  const clip = {
    OTIO_SCHEMA: 'Clip.1',
    name,
    source_range: all,
    media_reference: {
      OTIO_SCHEMA: 'ExternalReference.1',
      // Beside the timeline: the folder can be moved.
      target_url: encodeURIComponent(path.basename(file)),
      available_range: all,
    },
  };
  const before = { OTIO_SCHEMA: 'Gap.1', source_range: range(0, beganMs) };
  return { OTIO_SCHEMA: 'Track.1', name, kind, children: beganMs > 0 ? [before, clip] : [clip] };
}

export function timelineOf({ title, files, chapters }: JournalEntry): string {
  const tracks = (['Video', 'Audio'] as const).flatMap((kind) => files.map((film) => trackOf(film, kind)));
  const markers = chapters.map(({ atMs, says }) => ({
    OTIO_SCHEMA: 'Marker.2',
    name: says,
    color: 'RED',
    marked_range: range(atMs, 0),
  }));
  return JSON.stringify(
    {
      OTIO_SCHEMA: 'Timeline.1',
      name: title,
      global_start_time: null,
      tracks: { OTIO_SCHEMA: 'Stack.1', name: 'tracks', children: tracks, markers },
    },
    null,
    1,
  );
}

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 23);

/** The same to be read by eye. */
export function contentsOf({ title, startedAtMs, files, chapters }: JournalEntry): string {
  const films = files.map(
    ({ path: file, beganMs, durationMs }) =>
      `${clock(beganMs)}  ${durationMs === null ? '            ' : clock(durationMs)}  ${path.basename(file)}`,
  );
  const marks = chapters.map(({ atMs, says }) => `${clock(atMs)}  ${says}`);
  return [
    title,
    new Date(startedAtMs).toISOString(),
    '',
    'begins        lasts         film',
    ...films,
    ...(marks.length > 0 ? ['', 'chapters', ...marks] : []),
    '',
  ].join('\n');
}

const texts = { 'timeline.otio': timelineOf, 'contents.txt': contentsOf };
export const timelineFiles: readonly string[] = Object.keys(texts);

/** Into the folder of the films. They are all there without it, so where it cannot be written nothing is lost. */
export async function writeTimeline(
  entry: JournalEntry,
  disk: Pick<RecordingDisk, 'writeText'>,
): Promise<void> {
  if (entry.shape === 'one') return;
  for (const [name, textOf] of Object.entries(texts))
    try {
      await disk.writeText(path.join(entry.place, name), textOf(entry));
    } catch {
      // Also a time that no calendar has.
    }
}
