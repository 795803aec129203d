import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { CameraStyle } from '../../../src/bridge/settings.ts';
import type { MediaFailure } from '../../../src/call/view.ts';

/** What the person wants of their picture. */
export interface PictureLook {
  readonly style: CameraStyle;
  readonly helpsLight: boolean;
  /** 1: all that the camera sees. */
  readonly zoom: number;
}

/** What is drawn anew, frame by frame. Only what is plain may be shown as it is instead. */
export interface Drawing extends PictureLook {
  readonly style: Exclude<CameraStyle, 'room-blurred'>;
}

export type PictureLoss = 'failed' | 'slow';

export interface PictureDeps {
  readonly look: () => PictureLook;
  /** Helps with the light by the camera's own means, beside what is asked of it already; whether it has any. */
  readonly brighten: (raw: MediaStreamTrack, asked: MediaTrackConstraints) => Promise<boolean>;
  /** A track that owns the one it is made of; undefined where that cannot be had. */
  readonly draw: (raw: MediaStreamTrack, drawing: Drawing) => Promise<MediaStreamTrack | undefined>;
  /** It could not be had. What was to be hidden is not sent; what is plain is sent as it is. */
  readonly lost: (drawing: Drawing, why: PictureLoss) => void;
}

export const plainly: PictureDeps = {
  look: () => ({ style: 'plain', helpsLight: false, zoom: 1 }),
  brighten: async () => false,
  draw: async () => undefined,
  lost() {},
};

type Opened = Result<MediaStreamTrack, MediaFailure>;

/** Only Chromium has it yet, on systems that blur a camera themselves. */
type RoomConstraints = MediaTrackConstraints & { readonly backgroundBlur: { readonly exact: true } };
const roomBlurred: RoomConstraints = { backgroundBlur: { exact: true } };

async function blursRoom(raw: MediaStreamTrack): Promise<boolean> {
  try {
    await raw.applyConstraints(roomBlurred);
  } catch {
    return false;
  }
  const settings: MediaTrackSettings & { backgroundBlur?: boolean } = raw.getSettings();
  return settings.backgroundBlur === true;
}

async function stylesOf(raw: MediaStreamTrack, style: CameraStyle): Promise<[Drawing['style'], object]> {
  if (style !== 'room-blurred') return [style, {}];
  // Another camera cannot blur the room: all of it is blurred, which shows less and not more.
  return (await blursRoom(raw)) ? ['plain', roomBlurred] : ['blurred', {}];
}

/** The camera as others are to see it. Whoever hides something is never shown plainly instead: then there is no picture at all. */
export async function openPicture(
  { look, brighten, draw, lost }: PictureDeps,
  open: () => Promise<Opened>,
): Promise<Opened> {
  const { style: chosen, helpsLight, zoom } = look();
  const opened = await open();
  if (!opened.ok) return opened;
  const raw = opened.value;
  const [style, asked] = await stylesOf(raw, chosen);
  const isLit = helpsLight && (await brighten(raw, asked));
  const drawing = { style, helpsLight: helpsLight && !isLit, zoom };
  if (style === 'plain' && !drawing.helpsLight && zoom === 1) return opened;
  const drawn = await draw(raw, drawing);
  if (drawn) return ok(drawn);
  lost(drawing, 'failed');
  if (style === 'plain' && raw.readyState === 'live') return opened;
  raw.stop();
  return fail('failed');
}
