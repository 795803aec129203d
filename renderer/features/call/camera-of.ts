import type { PeerView } from '../../../src/call/view.ts';

/** Why a person is not, or not well, to be seen. */
export type WhyNot =
  'connecting' | 'reconnecting' | 'failed' | 'by-voice' | 'camera-off' | 'camera-coming' | 'voice-only';

interface CameraPicture {
  /** Null: their initials stand there. */
  readonly track: string | null;
  /** Null: there is nothing to explain. */
  readonly why: WhyNot | null;
}

function whyOf({ connection, connectedAtMs, kind, media, cameraTrack }: PeerView): WhyNot | null {
  if (connection === 'failed' || connection === 'reconnecting') return connection;
  if (connection === 'connecting' || connectedAtMs === null) return 'connecting';
  if (!media.camera) return kind === 'voice' ? 'by-voice' : 'camera-off';
  return cameraTrack === null ? 'camera-coming' : null;
}

/** The last picture stays while a connection comes back. `isVoiceOnly`: none is asked for. */
export function cameraOf(peer: PeerView, isVoiceOnly = false): CameraPicture {
  const why = whyOf(peer);
  if (isVoiceOnly) return { track: null, why: why === null || why === 'camera-coming' ? 'voice-only' : why };
  return { track: peer.media.camera && peer.connectedAtMs !== null ? peer.cameraTrack : null, why };
}
