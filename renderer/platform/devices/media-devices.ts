import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { ShareChoice } from '../../../src/call/engine-face.ts';
import type { Media, ScreenTracks } from '../../../src/call/ports.ts';
import type { MediaFailure, ShareSound } from '../../../src/call/view.ts';
import { isAsPicked, reportedSurface, watchSurface, type SurfaceDeps } from '../picture/picked-surface.ts';
import { openPicture, plainly, type PictureDeps } from '../picture/open-picture.ts';
import { asItIs, openVoice, type VoiceDeps } from '../voice/open-voice.ts';
import {
  cameraConstraints,
  microphoneConstraints,
  screenAudioConstraints,
  screenConstraints,
} from '../rtc/rtc-settings.ts';

export interface MediaDeps {
  /** Missing: the browser's own ways with a voice. */
  readonly voice?: VoiceDeps | undefined;
  /** Missing: the camera's picture as it is. */
  readonly picture?: PictureDeps | undefined;
  /** Missing where nothing is picked here. */
  readonly surface?: SurfaceDeps;
  /** navigator.mediaDevices; undefined on a page that came over plain http. */
  readonly devices: Pick<MediaDevices, 'getUserMedia' | 'getDisplayMedia'> | undefined;
  /** Tells main what the next capture will be; null where the browser or the system brings its own picker. */
  readonly chooseSource: ((choice: { id: string; audio: boolean }) => Promise<void>) | null;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Media Capture and Streams 10.2, step by step. */
function deviceFailure(error: unknown): MediaFailure {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
      return 'in-use';
    default:
      return 'failed';
  }
}

function screenFailure(error: unknown): MediaFailure {
  switch (nameOf(error)) {
    case 'NotAllowedError':
      // Chromium says "by system" where the operating system forbids it, and "by user" for a closed picker.
      return error instanceof Error && error.message.includes('system') ? 'denied' : 'cancelled';
    case 'AbortError':
    // Nobody has clicked in this page since it was loaded (Screen Capture 5.1): whoever asks by itself offers the click instead.
    case 'InvalidStateError':
      return 'cancelled';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'failed';
  }
}

async function firstTrack(
  open: () => Promise<MediaStream> | undefined,
): Promise<Result<MediaStreamTrack, MediaFailure>> {
  try {
    const stream = await open();
    const track = stream?.getTracks()[0];
    return track ? ok(track) : fail('missing');
  } catch (error) {
    return fail(deviceFailure(error));
  }
}

/** `exact`, so that a device that is gone says so, instead of another one that nobody chose. */
const from = (device: string): MediaTrackConstraints =>
  device === '' ? {} : { deviceId: { exact: device } };

const isWithoutOwnAudio = (track: MediaStreamTrack): boolean => {
  const settings: MediaTrackSettings & { restrictOwnAudio?: boolean } = track.getSettings();
  return settings.restrictOwnAudio === true;
};

function soundOf(audio: MediaStreamTrack | undefined, isWanted: boolean): ShareSound {
  if (!isWanted) return 'none';
  if (!audio) return 'missing';
  // With the call's own voices in it, the others would hear themselves.
  return isWithoutOwnAudio(audio) ? 'on' : 'echo';
}

async function readScreen(
  stream: MediaStream,
  choice: ShareChoice,
  deps: SurfaceDeps,
): Promise<Result<ScreenTracks, MediaFailure>> {
  const [video] = stream.getVideoTracks();
  const [audio] = stream.getAudioTracks();
  const sound = soundOf(audio, choice.audio);
  if (sound !== 'on' || !video) audio?.stop();
  if (!video) return fail('missing');
  return ok({
    video,
    audio: sound === 'on' ? (audio ?? null) : null,
    sound,
    surface: reportedSurface(video) ?? choice.surface,
    isPicked: await isAsPicked(video, choice, deps),
  });
}

const nothingPicked: SurfaceDeps = { fits: null, nextFrame: null, clock: { after: () => () => {} } };

/** The browser's microphone, camera and screen as the call engine wants them. */
export function createMedia({
  devices,
  chooseSource,
  surface = nothingPicked,
  voice = asItIs,
  picture = plainly,
}: MediaDeps): Media {
  const capture = async (choice: ShareChoice): Promise<Result<ScreenTracks, MediaFailure>> => {
    if (!devices) return fail('failed');
    const { id, audio } = choice;
    if (chooseSource && id !== '') await chooseSource({ id, audio });
    const stream = await devices.getDisplayMedia({
      video: screenConstraints,
      audio: audio ? screenAudioConstraints : false,
    });
    return readScreen(stream, choice, surface);
  };

  return {
    openMicrophone: (device) =>
      openVoice(voice, (noiseSuppression) => {
        const audio = { ...microphoneConstraints, noiseSuppression, ...from(device) };
        return firstTrack(() => devices?.getUserMedia({ audio }));
      }),
    openCamera: (device) =>
      openPicture(picture, () =>
        firstTrack(() => devices?.getUserMedia({ video: { ...cameraConstraints, ...from(device) } })),
      ),
    openScreen: (choice) => capture(choice).catch((error: unknown) => fail(screenFailure(error))),
    watchScreen: (video, choice, isOther) =>
      // Only what was opened here is watched.
      watchSurface(video as MediaStreamTrack, choice, surface, isOther),
  };
}
