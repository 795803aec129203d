import type { Clock } from '../../../src/base/clock.ts';
import type { Recordings } from '../desktop/recordings.ts';
import type { TrackRegistry } from '../rtc/track-registry.ts';
import { createRecorder, type BeginRecording } from './call-recorder.ts';
import { composeInWorker } from './compose-scene.ts';
import { mixVoices } from './mix-voices.ts';
import { openStrand } from './strand.ts';

interface Deps {
  readonly recordings: Pick<Recordings, 'begin'>;
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly clock: Clock;
}

/** A computer without any sound may be slow to say that there is none. */
const mostWaitMs = 1_000;

/** The recorder, in a browser's hands. */
export const openRecorder = ({ recordings, tracks, clock }: Deps): BeginRecording =>
  createRecorder({
    recordings,
    sizeOf: (track) => tracks.get(track)?.getSettings() ?? {},
    clock: { ...clock, now: () => performance.now() },
    async openStrands() {
      const context = new AudioContext({ sampleRate: 48_000, latencyHint: 'interactive' });
      await Promise.race([
        context.resume(),
        new Promise<void>((resolve) => clock.after(mostWaitMs, resolve)),
      ]);
      return {
        open: (look, write, failed) =>
          openStrand({
            look,
            compose: (broke) => composeInWorker({ tracks, look, failed: broke }),
            mix: () => mixVoices({ context, tracks, createStream: (track) => new MediaStream([track]) }),
            createStream: (of) => new MediaStream(of),
            createRecorder: (stream, options) => new MediaRecorder(stream, options),
            canRecord: (format) => MediaRecorder.isTypeSupported(format),
            clock,
            write,
            failed,
          }),
        end: () => void context.close().catch(() => {}),
      };
    },
  });
