import type { Clock } from '../../../src/base/clock.ts';
import { unreachable } from '../../../src/base/result.ts';
import { laneSpecs, type LaneName, type LaneSpec } from '../../../src/call/lanes.ts';
import type {
  CallPorts,
  Description,
  IceServers,
  Lane,
  PeerListener,
  PeerState,
} from '../../../src/call/ports.ts';
import { readStats } from '../../../src/call/quality/read-stats.ts';
import { fingerprintsOf } from '../../../src/call/safety/fingerprints.ts';
import { tuneVoice } from '../../../src/call/quality/voice-sdp.ts';
import { hiddenCandidate, hiddenDescription, type Hidden } from '../service/hidden-address.ts';
import { preferCodecs, type CodecFacts } from './rtc-codecs.ts';
import { createRtcChannel } from './rtc-channel.ts';
import { createRtcLane } from './rtc-lane.ts';
import { connectionSettings } from './rtc-settings.ts';

export interface RtcDeps {
  readonly createPeer: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly createStream: () => MediaStream;
  readonly codecs: CodecFacts;
}

interface OpenDeps extends RtcDeps {
  /** Beside those that the service names. */
  readonly ownServers: () => IceServers;
  /** What the person hides of their addresses. A connection stays as it was opened. */
  readonly hides: () => Hidden | null;
  readonly clock: Pick<Clock, 'now'>;
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

interface Listening {
  readonly listener: PeerListener;
  readonly hidden: Hidden | null;
  readonly signal: AbortSignal;
}

function listen(peer: RTCPeerConnection, { listener, hidden, signal }: Listening): void {
  peer.addEventListener('negotiationneeded', () => listener.negotiationNeeded(), { signal });
  peer.addEventListener(
    'icecandidate',
    ({ candidate: found }) => {
      if (!found) return listener.candidate(null);
      const { sdpMid, sdpMLineIndex, usernameFragment } = found;
      const candidate = hidden ? hiddenCandidate(found.candidate, hidden) : found.candidate;
      if (candidate !== null) listener.candidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment });
    },
    { signal },
  );
  const wayChanged = (): void => listener.wayChanged();
  peer.addEventListener(
    'connectionstatechange',
    () => {
      const state = stateOf(peer.connectionState);
      // There before only now. The same listener is added once, however often.
      const transport = peer.getSenders()[0]?.transport?.iceTransport;
      transport?.addEventListener('selectedcandidatepairchange', wayChanged, { signal });
      if (state) listener.stateChanged(state);
    },
    { signal },
  );
}

function describe(description: RTCSessionDescription | null, hidden: Hidden | null): Description | null {
  if (description?.type !== 'offer' && description?.type !== 'answer') return null;
  const { type, sdp } = description;
  return { kind: 'description', type, sdp: hidden ? hiddenDescription(sdp, hidden) : sdp };
}

const hasChannelLine = (description: RTCSessionDescription | null): boolean =>
  /^m=application /m.test(description?.sdp ?? '');

/** What comes on lines beyond a call's own is shown nowhere, and would be decoded all the same. */
function refuseFurtherLines(peer: RTCPeerConnection): void {
  for (const transceiver of peer.getTransceivers().slice(laneSpecs.length))
    if (transceiver.direction === 'recvonly') transceiver.direction = 'inactive';
}

function lastHeard(peer: RTCPeerConnection): number | null {
  const sources = peer.getReceivers().flatMap((receiver) => receiver.getSynchronizationSources());
  return sources.length === 0 ? null : Math.max(...sources.map(({ timestamp }) => timestamp));
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
  ({ createPeer, createStream, codecs, ownServers, hides, clock }: OpenDeps): CallPorts['openConnection'] =>
  (iceServers, listener) => {
    const hidden = hides();
    const isRelayOnly = hidden === 'everything';
    const policy = isRelayOnly ? 'relay' : 'all';
    const configurationFor = (servers: IceServers): RTCConfiguration =>
      configurationWith([...servers, ...ownServers()], policy);
    const peer = createPeer(configurationFor(iceServers));
    const listening = new AbortController();
    listen(peer, { listener, hidden, signal: listening.signal });
    const channel = createRtcChannel(peer, listener, listening.signal);
    const lines = new Map<LaneName, RTCRtpTransceiver>();
    // Tracks of one stream are played in step: lips with voice, a film with its sound.
    const streams = { person: createStream(), screen: createStream() };

    const laneOn = (name: LaneName, transceiver: RTCRtpTransceiver): Lane => {
      lines.set(name, transceiver);
      preferCodecs(name, transceiver, codecs);
      return createRtcLane(name, transceiver);
    };
    const offer = ({ name, kind, source }: LaneSpec): Lane =>
      laneOn(name, peer.addTransceiver(kind, { direction: 'sendrecv', streams: [streams[source]] }));
    const answer = ({ name, kind, source }: LaneSpec, transceiver: RTCRtpTransceiver | undefined): Lane[] => {
      if (transceiver?.receiver.track.kind !== kind) return [];
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams(streams[source]);
      return [laneOn(name, transceiver)];
    };
    const lanesByMid = (): ReadonlyMap<string, LaneName> =>
      new Map([...lines].map(([name, { mid }]) => [mid ?? '', name]));

    return {
      get signalingState() {
        return peer.signalingState;
      },
      isRelayOnly,
      localDescription: () => describe(peer.localDescription, hidden),
      setLocalDescription: () => peer.setLocalDescription(),
      async setRemoteDescription({ type, sdp }) {
        await peer.setRemoteDescription({ type, sdp: tuneVoice(sdp) });
        refuseFurtherLines(peer);
      },
      addCandidate: (candidate) => peer.addIceCandidate(candidate),
      restartIce: () => peer.restartIce(),
      useServers: (others) => peer.setConfiguration(configurationFor(others)),
      offerLanes(specs) {
        channel.open();
        return specs.map(offer);
      },
      answerLanes(specs) {
        // Where the offer has no line for it, one would ask for an offer of one's own.
        if (hasChannelLine(peer.remoteDescription)) channel.open();
        // Made by the offer, so their order is the order of its lines (RFC 9429 5.10).
        const transceivers = peer.getTransceivers();
        return specs.flatMap((spec, line) => answer(spec, transceivers[line]));
      },
      say: (text) => channel.say(text),
      mark: (text, isLasting) => channel.mark(text, isLasting),
      sayOfFiles: (text) => channel.sayOfFiles(text),
      sendOfFiles: (piece) => channel.sendOfFiles(piece),
      async stats() {
        const report = await peer.getStats();
        return readStats(report.values(), lanesByMid(), clock.now());
      },
      lastHeard: () => lastHeard(peer),
      fingerprints: () =>
        fingerprintsOf(peer.currentLocalDescription?.sdp, peer.currentRemoteDescription?.sdp),
      close() {
        listening.abort();
        peer.close();
      },
    };
  };
