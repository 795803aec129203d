import type { LaneName } from '../lanes.ts';

/** How one end of the path in use was found. */
export type CandidateKind = 'host' | 'srflx' | 'prflx' | 'relay';

/** The path in use, without an address. */
export interface PathStats {
  readonly local: CandidateKind;
  readonly remote: CandidateKind;
  readonly protocol: 'udp' | 'tcp';
  /** How this side reaches its relay; null where it uses none. */
  readonly relayProtocol: 'udp' | 'tcp' | 'tls' | null;
  readonly rttMs: number | null;
  /** What the sender believes the path carries; null before it knows. */
  readonly availableBps: number | null;
  /** Everything that went over it so far, with retransmissions and padding. */
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

/** What the other side says of what it gets. */
export interface RemoteReport {
  readonly lost: number;
  readonly rttMs: number | null;
}

/** What goes out on one lane. Numbers without "per" in their meaning count from the beginning of the connection. */
export interface SendingStats {
  readonly isActive: boolean;
  readonly codec: string | null;
  readonly packets: number;
  readonly framesEncoded: number;
  readonly encodeMs: number;
  readonly width: number;
  /** For how long the picture was less than it could be because the processor did not manage more. */
  readonly cpuLimitedMs: number;
  /** Null before the other side has reported once. */
  readonly remote: RemoteReport | null;
  /** Null while nothing is captured for this lane. */
  readonly source: SourceStats | null;
}

/** What the device gives, before anything is encoded. */
export interface SourceStats {
  /** Sound: its energy so far, and over how much time; the root of one by the other is how loud it was, 0 to 1. */
  readonly energy: number;
  readonly heardMs: number;
  /** Pictures a second. */
  readonly fps: number | null;
}

/** What comes in on one lane. */
export interface ReceivingStats {
  readonly codec: string | null;
  readonly packets: number;
  readonly lost: number;
  readonly jitterMs: number;
  readonly samples: number;
  readonly concealedSamples: number;
  /** Concealed where nothing was said anyway, as with DTX. */
  readonly silentConcealedSamples: number;
  readonly framesDecoded: number;
  readonly framesDropped: number;
  readonly freezeMs: number;
}

/** One look at one connection: plain numbers, no names and no addresses. */
export interface PeerStats {
  readonly atMs: number;
  /** Null before there is one. */
  readonly path: PathStats | null;
  readonly sending: Readonly<Partial<Record<LaneName, SendingStats>>>;
  readonly receiving: Readonly<Partial<Record<LaneName, ReceivingStats>>>;
}
