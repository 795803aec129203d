import type { Observable } from '../../../src/base/observable.ts';
import type { ChosenFile } from './desktop.ts';
import type {
  FarTimes,
  KeptRecording,
  RecordingBegun,
  RecordingAwaited,
  RecordingChapter,
  RecordingSource,
  RecordingWish,
  RecordingWritten,
} from '../../../src/bridge/recording.ts';

/** A recording that runs, as the computer writes it. */
export interface RecordingTarget {
  readonly id: string;
  /** One more file, named after whom it shows, that begins so long after the recording. By its number it is written to. */
  addFile(name: string, beganMs: number): Promise<number>;
  /** Behind what was written last. Done when it is on the disk. Never rejects. */
  write(file: number, bytes: Uint8Array<ArrayBuffer>): Promise<RecordingWritten>;
  addChapter(chapter: RecordingChapter): void;
  /** Makes it whole. What could not be made so is found at the next start. */
  finish(): Promise<void>;
  /** Nothing of it stays. */
  drop(): Promise<void>;
}

/** A film that can be read, and when it began in what it was recorded for. */
export type FilmSource = ChosenFile & Pick<RecordingSource, 'name' | 'beganMs' | 'durationMs'>;

/** Recordings of calls on this computer. */
export interface Recordings {
  readonly kept: Observable<readonly KeptRecording[]>;
  begin(wish: RecordingWish): Promise<RecordingTarget | Extract<RecordingBegun, { state: 'refused' }>>;
  /** Whether somebody makes films for it that will come. */
  await(person: RecordingAwaited): void;
  /** Nothing that has not come yet is waited for any more. */
  awaitNone(recording: string): void;
  /** By the clock of whose recording films of oneself are made: what is known of it by now. */
  tellTimes(recording: string, times: FarTimes): void;
  /** Of films that were made for somebody else's: as they are sent. */
  sources(recording: string): Promise<readonly FilmSource[]>;
  /** They were offered all of them, and are so over a restart too. */
  offered(recording: string): void;
  /** Shows it in its folder. */
  show(recording: string): void;
  /** Into the system's bin; false where there is none and it stays. */
  remove(recording: string): Promise<boolean>;
}
