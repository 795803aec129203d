import type { ShareChoice } from '../../../src/call/engine-face.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Media, ScreenTracks } from '../../../src/call/ports.ts';
import type { MediaFailure } from '../../../src/call/view.ts';
import type { Sounds } from '../voice/sounds.ts';
import { recordVoice, type RecordedVoice, type RecordingMeans } from '../voice/voice-recording.ts';

/** A microphone that is only listened to. */
export interface HeardMicrophone {
  /** How loud it is now, 0 to 1. */
  level(): number;
  /** Records what it hears; the returned function ends that. */
  record(): () => Promise<RecordedVoice>;
  end(): void;
}

/** A camera or a screen that is only looked at. */
export interface SeenPicture {
  readonly track: MediaStreamTrack;
  end(): void;
}

/** Devices before a call, one by one: each does what it would do in one, and nobody else hears or sees it. */
export interface DeviceTests {
  hear(device: string): Promise<Result<HeardMicrophone, MediaFailure>>;
  see(device: string): Promise<Result<SeenPicture, MediaFailure>>;
  share(choice: ShareChoice): Promise<Result<SeenPicture, MediaFailure>>;
  /** The returned function ends it early. */
  play(sound: 'join' | 'ring', speaker: string): () => void;
}

interface Deps {
  readonly media: Media;
  readonly sounds: Sounds;
  readonly createContext: () => AudioContext;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
  readonly recording: RecordingMeans;
}

/** About as much as lies between two looks. */
const samples = 2_048;

export function createDeviceTests({
  media,
  sounds,
  createContext,
  createStream,
  recording,
}: Deps): DeviceTests {
  const picture = (track: MediaStreamTrack): SeenPicture => ({ track, end: () => track.stop() });
  return {
    async hear(device) {
      const opened = await media.openMicrophone(device);
      if (!opened.ok) return opened;
      const track = opened.value as MediaStreamTrack;
      const context = createContext();
      const analyser = context.createAnalyser();
      analyser.fftSize = samples;
      const stream = createStream(track);
      context.createMediaStreamSource(stream).connect(analyser);
      const wave = new Float32Array(samples);
      return ok({
        level() {
          analyser.getFloatTimeDomainData(wave);
          return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / samples);
        },
        record: () => recordVoice(stream, recording),
        end() {
          track.stop();
          context.close().catch(() => {});
        },
      });
    },
    async see(device) {
      const opened = await media.openCamera(device);
      return opened.ok ? ok(picture(opened.value as MediaStreamTrack)) : opened;
    },
    async share(choice) {
      const opened = await media.openScreen(choice);
      if (!opened.ok) return fail(opened.code);
      const { video, audio }: ScreenTracks = opened.value;
      audio?.stop();
      return ok(picture(video as MediaStreamTrack));
    },
    play(sound, speaker) {
      if (sound === 'ring') return sounds.loop('ring', speaker);
      sounds.play(sound, speaker);
      return () => {};
    },
  };
}
