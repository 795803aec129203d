import type { KeptRecording, RecordingChapter } from '../../../src/bridge/recording.ts';

type File = KeptRecording['files'][number];

/** In the time of the recording, of which a file may begin later. */
export const momentIn = (file: File, seconds: number): number => file.beganMs + seconds * 1_000;

/** Where a file is at that moment of the recording: at its beginning as long as it has not begun. */
export const secondsIn = (file: File, momentMs: number): number =>
  Math.max(0, momentMs - file.beganMs) / 1_000;

/** A chapter that was chosen begins a moment late when a player rounds down. */
const roundedMs = 50;

/** The one that goes on at that moment; -1 before the first. */
export const chapterAt = (chapters: readonly RecordingChapter[], momentMs: number): number =>
  chapters.findLastIndex(({ atMs }) => atMs <= momentMs + roundedMs);

/** How long it all is, as far as that is known. */
export function durationOf({ files }: KeptRecording): number | null {
  const ends = files.flatMap(({ beganMs, durationMs }) =>
    durationMs === null ? [] : [beganMs + durationMs],
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

export const bytesOf = ({ files }: KeptRecording): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Not while it runs, nor while it is being made whole. */
export const isPlayable = ({ files }: KeptRecording): boolean =>
  files.some(({ address }) => address !== null);
