import path from 'node:path';
import { recordingFilesTexts } from '../../src/texts/recording-files.ts';
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

/** Nobody sees or hears less. */
const leastDriftMs = 5;
/** No clock of a computer goes so wrong: whoever says so would have it played at any speed. */
const mostDrift = 0.01;

/** Of a film of another computer, whose clock went a little differently: how fast it is played to lie right. 1: as it is. */
const speedOf = ({ durationMs, lastsMs }: Film): number => {
  if (durationMs === null || !lastsMs || Math.abs(durationMs - lastsMs) < leastDriftMs) return 1;
  const speed = durationMs / lastsMs;
  return Math.abs(speed - 1) > mostDrift ? 1 : speed;
};
/** On the track. */
const lengthOf = (film: Film): number | null =>
  speedOf(film) === 1 ? (film.durationMs ?? film.lastsMs) : film.lastsMs;

function trackOf(film: Film, kind: 'Video' | 'Audio') {
  const { name, path: file, beganMs, durationMs } = film;
  const [length, speed] = [lengthOf(film) ?? 0, speedOf(film)];
  const clip = {
    OTIO_SCHEMA: 'Clip.1',
    name,
    source_range: range(0, length),
    media_reference: {
      OTIO_SCHEMA: 'ExternalReference.1',
      // Beside the timeline: the folder can be moved.
      target_url: encodeURIComponent(path.basename(file)),
      available_range: range(0, durationMs ?? length),
    },
    // Changes no range of the clip: the range is that on the track, and what is read of the file is so many times as long.
    ...(speed !== 1 && {
      effects: [
        { OTIO_SCHEMA: 'LinearTimeWarp.1', name: '', effect_name: 'LinearTimeWarp', time_scalar: speed },
      ],
    }),
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
  const films = files.map((film) => {
    const [length, speed] = [lengthOf(film), speedOf(film)];
    const lasts = length === null ? '            ' : clock(length);
    const played = speed === 1 ? '' : `  ${recordingFilesTexts.playedAt((speed * 100).toFixed(4))}`;
    return `${clock(film.beganMs)}  ${lasts}  ${path.basename(film.path)}${played}`;
  });
  const marks = chapters.map(({ atMs, says }) => `${clock(atMs)}  ${says}`);
  return [
    title,
    new Date(startedAtMs).toISOString(),
    '',
    recordingFilesTexts.columns,
    ...films,
    ...(marks.length > 0 ? ['', recordingFilesTexts.chapters, ...marks] : []),
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
