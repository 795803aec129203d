import type { Clock } from '../../../src/base/clock.ts';
import { canDraw } from '../picture/picture-styling.ts';
import type { Recordings } from '../desktop/recordings.ts';
import type { TrackRegistry } from '../rtc/track-registry.ts';
import type { BeginRecording } from './call-recorder.ts';

interface Deps {
  readonly recordings: Pick<Recordings, 'begin'> | null;
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly clock: Clock;
}

/** The recorder is fetched by who records; null where nothing can be recorded. */
export const createRecordingLoader = (
  page: object,
  { recordings, ...deps }: Deps,
): (() => Promise<BeginRecording>) | null =>
  recordings && canDraw(page)
    ? async () => (await import('./open-recorder.ts')).openRecorder({ recordings, ...deps })
    : null;
