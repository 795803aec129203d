import type { PeerView } from '../../../src/call/view.ts';

/** What fills the stage. `coming`: the other side says that it sends, and it has not arrived. */
type MainPicture =
  | { readonly show: 'share' | 'camera'; readonly track: string }
  | { readonly show: 'avatar'; readonly because: 'share-coming' | 'camera-coming' | 'camera-off' };

/** A shared screen comes before a face. `isVoiceOnly`: no face is asked for. */
export function mainPictureOf(
  { media, screenTrack, cameraTrack }: Pick<PeerView, 'media' | 'screenTrack' | 'cameraTrack'>,
  isVoiceOnly = false,
): MainPicture {
  if (media.screen !== null && screenTrack !== null) return { show: 'share', track: screenTrack };
  if (media.camera && cameraTrack !== null && !isVoiceOnly) return { show: 'camera', track: cameraTrack };
  if (media.screen !== null) return { show: 'avatar', because: 'share-coming' };
  return { show: 'avatar', because: media.camera ? 'camera-coming' : 'camera-off' };
}
