import { fail, ok, type Result } from '../../src/base/result.ts';
import type { CameraStyle } from '../../src/bridge/settings.ts';
import type { MediaFailure } from '../../src/call/view.ts';

/** What is drawn anew, frame by frame. */
export type DrawnStyle = Extract<CameraStyle, 'blurred' | 'still'>;

export interface PictureDeps {
  readonly style: () => CameraStyle;
  /** A track that owns the one it is made of; undefined where that cannot be had. */
  readonly draw: (raw: MediaStreamTrack, style: DrawnStyle) => Promise<MediaStreamTrack | undefined>;
  /** It could not be had, and nothing of the camera is sent. */
  readonly failed: () => void;
}

export const plainly: PictureDeps = {
  style: () => 'plain',
  draw: async () => undefined,
  failed() {},
};

type Opened = Result<MediaStreamTrack, MediaFailure>;

/** Only Chromium has it yet, on systems that blur a camera themselves. */
type RoomConstraints = MediaTrackConstraints & { readonly backgroundBlur: { readonly exact: true } };

async function blursRoom(raw: MediaStreamTrack): Promise<boolean> {
  const asked: RoomConstraints = { backgroundBlur: { exact: true } };
  try {
    await raw.applyConstraints(asked);
  } catch {
    return false;
  }
  const settings: MediaTrackSettings & { backgroundBlur?: boolean } = raw.getSettings();
  return settings.backgroundBlur === true;
}

/** The camera as others are to see it. Whoever hides something is never shown plainly instead: then there is no picture at all. */
export async function openPicture(
  { style, draw, failed }: PictureDeps,
  open: () => Promise<Opened>,
): Promise<Opened> {
  const chosen = style();
  const raw = await open();
  if (chosen === 'plain' || !raw.ok) return raw;
  if (chosen === 'room-blurred' && (await blursRoom(raw.value))) return raw;
  // Another camera cannot blur the room: all of it is blurred, which shows less and not more.
  const drawn = await draw(raw.value, chosen === 'still' ? 'still' : 'blurred');
  if (drawn) return ok(drawn);
  raw.value.stop();
  failed();
  return fail('failed');
}
