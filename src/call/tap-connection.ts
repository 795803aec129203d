import type { Lane, PeerConnection } from './ports.ts';

interface Taps {
  readonly lane?: (lane: Lane) => Lane;
  readonly closed?: () => void;
  /** Instead of its end, which is left to who taps. */
  readonly close?: () => void;
}

/** The same connection, for who uses it; its lanes and its end are seen on the way. */
export const tapConnection = (
  inner: PeerConnection,
  { lane = (own) => own, closed = () => {}, close = () => inner.close() }: Taps,
): PeerConnection => ({
  get signalingState() {
    return inner.signalingState;
  },
  isRelayOnly: inner.isRelayOnly,
  localDescription: () => inner.localDescription(),
  setLocalDescription: () => inner.setLocalDescription(),
  setRemoteDescription: (description) => inner.setRemoteDescription(description),
  addCandidate: (candidate) => inner.addCandidate(candidate),
  restartIce: () => inner.restartIce(),
  useServers: (iceServers) => inner.useServers(iceServers),
  offerLanes: (specs) => inner.offerLanes(specs).map(lane),
  answerLanes: (specs) => inner.answerLanes(specs).map(lane),
  say: (text) => inner.say(text),
  mark: (text, isLasting) => inner.mark(text, isLasting),
  sayOfFiles: (text) => inner.sayOfFiles(text),
  sendOfFiles: (piece) => inner.sendOfFiles(piece),
  stats: () => inner.stats(),
  lastHeard: () => inner.lastHeard(),
  fingerprints: () => inner.fingerprints(),
  close() {
    closed();
    close();
  },
});
