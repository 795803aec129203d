import type { Lane, PeerConnection } from '../ports.ts';

interface Taps {
  lane(lane: Lane): Lane;
  closed(): void;
}

/** The same connection, for who uses it; its lanes and its end are seen on the way. */
export const tapConnection = (inner: PeerConnection, { lane, closed }: Taps): PeerConnection => ({
  get signalingState() {
    return inner.signalingState;
  },
  localDescription: () => inner.localDescription(),
  setLocalDescription: () => inner.setLocalDescription(),
  setRemoteDescription: (description) => inner.setRemoteDescription(description),
  addCandidate: (candidate) => inner.addCandidate(candidate),
  restartIce: () => inner.restartIce(),
  useServers: (iceServers) => inner.useServers(iceServers),
  offerLanes: (specs) => inner.offerLanes(specs).map(lane),
  answerLanes: (specs) => inner.answerLanes(specs).map(lane),
  say: (text) => inner.say(text),
  stats: () => inner.stats(),
  fingerprints: () => inner.fingerprints(),
  close() {
    closed();
    inner.close();
  },
});
