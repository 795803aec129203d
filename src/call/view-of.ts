import { unreachable } from '../base/result.ts';
import type { Participant } from '../protocol/model.ts';
import type { LaneName } from './lanes.ts';
import type { RemoteLanes } from './link/remote-lanes.ts';
import type { CallState } from './machine/state.ts';
import type { CallView, ConnectionView, LocalView, RemoteView } from './view.ts';

/** What the devices and the connection of the call are at, beside its state. */
export interface CallMedia {
  readonly local: LocalView;
  readonly remote: RemoteLanes;
}

const off = { state: 'off' } as const;

/** Of a call that has not begun, or is over. */
export const noMedia: CallMedia = { local: { microphone: off, camera: off, share: off }, remote: {} };

const nothingYet: Pick<Participant, 'connected' | 'media'> = {
  connected: true,
  media: { microphone: false, camera: false, screen: null, screenStream: null },
};

function remoteView(
  { connected, media }: Pick<Participant, 'connected' | 'media'>,
  connection: ConnectionView,
  lanes: RemoteLanes,
): RemoteView {
  // Once connected, media is a blink away: attached now, its first frame is not missed.
  const trackOf = (name: LaneName): string | null => {
    const lane = lanes[name];
    return lane && (lane.isFlowing || connection === 'connected') ? lane.track : null;
  };
  return {
    reachable: connected,
    media,
    // A muted voice stays attached, so that not a syllable is lost when it comes back.
    audioTrack: trackOf('voice'),
    // A lane keeps its last picture after the sender has stopped.
    cameraTrack: media.camera ? trackOf('camera') : null,
    screenTrack: media.screen ? trackOf('screen') : null,
    screenAudioTrack: media.screen ? trackOf('screen-audio') : null,
  };
}

export function viewOf(state: CallState, { local, remote }: CallMedia): CallView {
  switch (state.phase) {
    case 'idle':
      return { phase: 'idle' };
    case 'calling':
      return { phase: 'calling', ...state.facts, alerting: state.ring === 'alerting', local };
    case 'incoming':
      return { phase: 'incoming', ...state.facts };
    case 'answering':
      return {
        phase: 'live',
        ...state.facts,
        connection: 'connecting',
        connectedAtMs: null,
        local,
        remote: remoteView(nothingYet, 'connecting', remote),
      };
    case 'live':
      return {
        phase: 'live',
        ...state.facts,
        connection: state.connection,
        connectedAtMs: state.connectedAtMs,
        local,
        remote: remoteView(state.peer, state.connection, remote),
      };
    case 'over': {
      const { facts, outcome, byMe, durationMs } = state;
      return { phase: 'over', ...facts, outcome, byMe, durationMs };
    }
    default:
      return unreachable(state);
  }
}
