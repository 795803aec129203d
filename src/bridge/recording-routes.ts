import * as v from 'valibot';
import {
  keptRecording,
  mostRecordingFiles,
  recordingAwaited,
  recordingBegun,
  recordingChapter,
  recordingFile,
  recordingId,
  recordingPiece,
  recordingSource,
  recordingTimes,
  recordingWish,
  recordingWritten,
} from './recording.ts';
import { route } from './route.ts';

const nothing = v.undefined();
const one = v.strictObject({ recording: recordingId });
const fileNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostRecordingFiles - 1));

export const recordingsKept = v.array(keptRecording);

/** What a page may do to a recording that runs: only to its own. */
export const recordingRoutes = {
  /** Asked once, as a page opens: what the page before it left running is finished. From then on told by `recordings.changed`. */
  'recordings.get': route(['main'], nothing, recordingsKept),
  /** One at a time for a page, and one for somebody else's recording beside it: another that still runs is finished. */
  'recordings.begin': route(['main'], recordingWish, recordingBegun),
  'recordings.add-file': route(['main'], recordingFile, fileNumber),
  'recordings.write': route(['main'], recordingPiece, recordingWritten),
  'recordings.add-chapter': route(['main'], recordingChapter, nothing),
  'recordings.await': route(['main'], recordingAwaited, nothing),
  /** None of those that are still to come is waited for any more. */
  'recordings.await-none': route(['main'], one, nothing),
  /** By the clock of whose recording films of oneself are made, all that is known of it: a crash leaves what was told last. */
  'recordings.times': route(['main'], recordingTimes, nothing),
  /** Of films made for somebody else's recording, to be sent to them. */
  'recordings.sources': route(['main'], one, v.array(recordingSource)),
  /** They were offered all of these; whoever is to send them remembers it from now on. */
  'recordings.offered': route(['main'], one, nothing),
  'recordings.finish': route(['main'], one, nothing),
  /** Nothing of it stays. */
  'recordings.drop': route(['main'], one, nothing),
  /** Shows it in its folder. */
  'recordings.show': route(['main'], one, nothing),
  /** Into the system's bin; false where it stays. */
  'recordings.remove': route(['main'], one, v.boolean()),
} as const;
