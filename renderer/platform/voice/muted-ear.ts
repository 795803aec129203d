import type { Media } from '../../../src/call/ports.ts';
import type { VoiceLevels } from './voice-levels.ts';

/** What a muted microphone would have said. Only how loud it was leaves here, and nothing of it leaves the page. */
export interface MutedEar {
  /** How loud it is now (root mean square, 0 to 1); undefined where nothing is open or nothing is known. */
  level(): number | undefined;
  /** Holds on to nothing and spends nothing until the next look. */
  rest(): void;
}

interface Deps {
  readonly createLevels: (tracks: { get(): MediaStreamTrack | undefined }) => VoiceLevels;
}

/** The muted track itself is silence, so a twin of it is listened to, which nobody is sent. */
export function createMutedEar({ createLevels }: Deps): MutedEar & { opened(track: MediaStreamTrack): void } {
  let microphone: MediaStreamTrack | null = null;
  let twin: { readonly of: MediaStreamTrack; readonly track: MediaStreamTrack } | null = null;
  const levels = createLevels({ get: () => twin?.track });

  const rest = (): void => {
    levels.rest();
    // The device stays in use, its light on, as long as anything of it is.
    twin?.track.stop();
    twin = null;
  };

  return {
    opened: (track) => void (microphone = track),
    level() {
      if (twin && (twin.of !== microphone || twin.of.readyState === 'ended')) rest();
      if (microphone?.readyState !== 'live') return undefined;
      if (!twin) {
        twin = { of: microphone, track: microphone.clone() };
        twin.track.enabled = true;
      }
      const { id } = twin.track;
      return levels.measure([id]).get(id);
    },
    rest,
  };
}

/** Tells of each microphone that is opened. */
export const telling = (media: Media, opened: (track: MediaStreamTrack) => void): Media => ({
  ...media,
  async openMicrophone(device) {
    const result = await media.openMicrophone(device);
    // Only what the browser opened comes.
    if (result.ok) opened(result.value as MediaStreamTrack);
    return result;
  },
});
