import { unreachable } from '../../src/base/result.ts';
import type { LaneSpec } from '../../src/call/lanes.ts';
import type {
  CallPorts,
  Description,
  IceServers,
  Lane,
  PeerListener,
  PeerState,
} from '../../src/call/ports.ts';
import { hiddenCandidate, hiddenDescription } from './hidden-address.ts';
import { connectionSettings, sending } from './rtc-settings.ts';

export interface RtcDeps {
  readonly createPeer: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly createStream: () => MediaStream;
}

interface OpenDeps extends RtcDeps {
  /** Beside those that the service names. */
  readonly ownServers: () => IceServers;
  /** Whether the person hides their address. A connection stays as it was opened. */
  readonly isRelayOnly: () => boolean;
}

function stateOf(state: RTCPeerConnectionState): PeerState | null {
  switch (state) {
    case 'new':
    case 'connecting':
      return 'connecting';
    case 'connected':
    case 'disconnected':
    case 'failed':
      return state;
    case 'closed':
      return null;
    default:
      return unreachable(state);
  }
}

async function tune(sender: RTCRtpSender, name: Lane['name']): Promise<void> {
  const { maxBitrate, priority, degradationPreference } = sending[name];
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) {
    if (maxBitrate !== undefined) encoding.maxBitrate = maxBitrate;
    if (priority !== undefined) encoding.priority = priority;
  }
  if (degradationPreference !== undefined) parameters.degradationPreference = degradationPreference;
  await sender.setParameters(parameters);
}

const laneOf = (name: Lane['name'], { sender, receiver }: RTCRtpTransceiver): Lane => ({
  name,
  received: receiver.track,
  async send(track) {
    await sender.replaceTrack(track as MediaStreamTrack | null);
    // A refused setting costs quality, never the call.
    if (track) void tune(sender, name).catch(() => {});
  },
});

interface Listening {
  readonly listener: PeerListener;
  readonly isHidden: boolean;
  readonly signal: AbortSignal;
}

function listen(peer: RTCPeerConnection, { listener, isHidden, signal }: Listening): void {
  peer.addEventListener('negotiationneeded', () => listener.negotiationNeeded(), { signal });
  peer.addEventListener(
    'icecandidate',
    ({ candidate: found }) => {
      if (!found) return listener.candidate(null);
      const { sdpMid, sdpMLineIndex, usernameFragment } = found;
      const candidate = isHidden ? hiddenCandidate(found.candidate) : found.candidate;
      if (candidate !== null) listener.candidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment });
    },
    { signal },
  );
  peer.addEventListener(
    'connectionstatechange',
    () => {
      const state = stateOf(peer.connectionState);
      if (state) listener.stateChanged(state);
    },
    { signal },
  );
}

function describe(description: RTCSessionDescription | null, isHidden: boolean): Description | null {
  if (description?.type !== 'offer' && description?.type !== 'answer') return null;
  const { type, sdp } = description;
  return { kind: 'description', type, sdp: isHidden ? hiddenDescription(sdp) : sdp };
}

const configurationWith = (
  iceServers: IceServers,
  iceTransportPolicy: RTCIceTransportPolicy,
): RTCConfiguration => ({
  ...connectionSettings,
  iceTransportPolicy,
  iceServers: iceServers.map(({ urls, username, credential }) => ({
    urls,
    ...(username !== undefined && { username }),
    ...(credential !== undefined && { credential }),
  })),
});

/** The browser's RTCPeerConnection as the call engine wants it. */
export const createOpenConnection =
  ({ createPeer, createStream, ownServers, isRelayOnly }: OpenDeps): CallPorts['openConnection'] =>
  (iceServers, listener) => {
    const isHidden = isRelayOnly();
    const policy = isHidden ? 'relay' : 'all';
    const configurationFor = (servers: IceServers): RTCConfiguration =>
      configurationWith([...servers, ...ownServers()], policy);
    const peer = createPeer(configurationFor(iceServers));
    const listening = new AbortController();
    listen(peer, { listener, isHidden, signal: listening.signal });
    // Tracks of one stream are played in step: lips with voice, a film with its sound.
    const streams = { person: createStream(), screen: createStream() };

    const answer = (spec: LaneSpec, transceiver: RTCRtpTransceiver | undefined): Lane[] => {
      if (transceiver?.receiver.track.kind !== spec.kind) return [];
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams(streams[spec.source]);
      return [laneOf(spec.name, transceiver)];
    };

    return {
      get signalingState() {
        return peer.signalingState;
      },
      localDescription: () => describe(peer.localDescription, isHidden),
      setLocalDescription: () => peer.setLocalDescription(),
      setRemoteDescription: ({ type, sdp }) => peer.setRemoteDescription({ type, sdp }),
      addCandidate: (candidate) => peer.addIceCandidate(candidate),
      restartIce: () => peer.restartIce(),
      useServers: (others) => peer.setConfiguration(configurationFor(others)),
      offerLanes: (specs) =>
        specs.map(({ name, kind, source }) =>
          laneOf(name, peer.addTransceiver(kind, { direction: 'sendrecv', streams: [streams[source]] })),
        ),
      answerLanes(specs) {
        // Made by the offer, so their order is the order of its lines (RFC 9429 5.10).
        const transceivers = peer.getTransceivers();
        return specs.flatMap((spec, line) => answer(spec, transceivers[line]));
      },
      close() {
        listening.abort();
        peer.close();
      },
    };
  };
