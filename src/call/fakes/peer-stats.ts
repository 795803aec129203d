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
  packets: 0,
  framesEncoded: 0,
  encodeMs: 0,
  width: 0,
  cpuLimitedMs: 0,
  remote: null,
  source: null,
  ...more,
});

export const someReceiving = (more: Partial<ReceivingStats> = {}): ReceivingStats => ({
  codec: null,
  packets: 0,
  lost: 0,
  jitterMs: 0,
  samples: 0,
  concealedSamples: 0,
  silentConcealedSamples: 0,
  framesDecoded: 0,
  framesDropped: 0,
  freezeMs: 0,
  ...more,
});
