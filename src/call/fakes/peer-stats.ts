import type { PathStats, ReceivingStats, SendingStats } from '../quality/peer-stats.ts';

/** Of a connection on which nothing has happened yet. */
export const somePath = (more: Partial<PathStats> = {}): PathStats => ({
  local: 'host',
  remote: 'host',
  protocol: 'udp',
  relayProtocol: null,
  rttMs: 20,
  availableBps: null,
  bytesSent: 0,
  bytesReceived: 0,
  ...more,
});

export const someSending = (more: Partial<SendingStats> = {}): SendingStats => ({
  isActive: true,
  codec: null,
  bytes: 0,
  packets: 0,
  retransmittedBytes: 0,
  retransmittedPackets: 0,
  targetBps: null,
  framesEncoded: 0,
  encodeMs: 0,
  fps: 0,
  width: 0,
  height: 0,
  limit: 'none',
  limitMs: { none: 0, cpu: 0, bandwidth: 0, other: 0 },
  encoder: null,
  remote: null,
  source: null,
  ...more,
});

export const someReceiving = (more: Partial<ReceivingStats> = {}): ReceivingStats => ({
  codec: null,
  bytes: 0,
  packets: 0,
  lost: 0,
  jitterMs: 0,
  bufferedMs: 0,
  emitted: 0,
  samples: 0,
  concealedSamples: 0,
  silentConcealedSamples: 0,
  audioLevel: null,
  framesDecoded: 0,
  framesDropped: 0,
  freezes: 0,
  freezeMs: 0,
  fps: 0,
  width: 0,
  height: 0,
  ...more,
});
