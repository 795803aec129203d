import type { LaneName } from '../lanes.ts';
import type {
  CandidateKind,
  PathStats,
  PeerStats,
  ReceivingStats,
  RemoteReport,
  SendingStats,
  SourceStats,
} from './peer-stats.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** Browsers leave out what they do not measure. */
const numberIn = (entry: Entry | undefined, key: string): number | null => {
  const value = entry?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const countIn = (entry: Entry | undefined, key: string): number => numberIn(entry, key) ?? 0;
const textIn = (entry: Entry | undefined, key: string): string | null => {
  const value = entry?.[key];
  return typeof value === 'string' ? value : null;
};

const toMs = (seconds: number): number => seconds * 1_000;
const msIn = (entry: Entry | undefined, key: string): number | null => {
  const seconds = numberIn(entry, key);
  return seconds === null ? null : toMs(seconds);
};

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}
const kinds: readonly CandidateKind[] = ['host', 'srflx', 'prflx', 'relay'];

/** A report as it is looked through: by id, and by type. */
interface Report {
  get(id: string | null): Entry | undefined;
  all(type: string): readonly Entry[];
}

function createReport(raw: Iterable<unknown>): Report {
  const entries = [...raw].filter(isEntry);
  const byId = new Map(entries.map((entry) => [textIn(entry, 'id'), entry]));
  return {
    get: (id) => (id === null ? undefined : byId.get(id)),
    all: (type) => entries.filter((entry) => entry['type'] === type),
  };
}

function readPath(report: Report): PathStats | null {
  // The transport names the pair in use; Firefox marks the pair instead.
  const [transport] = report.all('transport');
  const pair =
    report.get(textIn(transport, 'selectedCandidatePairId')) ??
    report.all('candidate-pair').find((entry) => entry['selected'] === true);
  if (!pair) return null;
  const local = report.get(textIn(pair, 'localCandidateId'));
  const remote = report.get(textIn(pair, 'remoteCandidateId'));
  return {
    local: oneOf(kinds, textIn(local, 'candidateType')) ?? 'host',
    remote: oneOf(kinds, textIn(remote, 'candidateType')) ?? 'host',
    protocol: oneOf(['udp', 'tcp'], textIn(local, 'protocol')) ?? 'udp',
    relayProtocol: oneOf(['udp', 'tcp', 'tls'], textIn(local, 'relayProtocol')),
    rttMs: msIn(pair, 'currentRoundTripTime'),
    availableBps: numberIn(pair, 'availableOutgoingBitrate'),
    bytesSent: countIn(pair, 'bytesSent'),
    bytesReceived: countIn(pair, 'bytesReceived'),
  };
}

/** `video/VP8` is `VP8`. */
function readCodec(report: Report, entry: Entry): string | null {
  return textIn(report.get(textIn(entry, 'codecId')), 'mimeType')?.split('/')[1] ?? null;
}

function readRemote(report: Report, entry: Entry): RemoteReport | null {
  const remote = report.get(textIn(entry, 'remoteId'));
  if (!remote) return null;
  return {
    lost: countIn(remote, 'packetsLost'),
    rttMs: msIn(remote, 'roundTripTime'),
  };
}

function readCpuLimitedMs(entry: Entry): number {
  const durations = entry['qualityLimitationDurations'];
  return toMs(isEntry(durations) ? countIn(durations, 'cpu') : 0);
}

function readSource(report: Report, entry: Entry): SourceStats | null {
  const source = report.get(textIn(entry, 'mediaSourceId'));
  if (!source) return null;
  return {
    energy: countIn(source, 'totalAudioEnergy'),
    heardMs: toMs(countIn(source, 'totalSamplesDuration')),
    fps: numberIn(source, 'framesPerSecond'),
  };
}

function readSending(report: Report, entry: Entry): SendingStats {
  return {
    isActive: entry['active'] !== false,
    codec: readCodec(report, entry),
    packets: countIn(entry, 'packetsSent'),
    framesEncoded: countIn(entry, 'framesEncoded'),
    encodeMs: toMs(countIn(entry, 'totalEncodeTime')),
    width: countIn(entry, 'frameWidth'),
    cpuLimitedMs: readCpuLimitedMs(entry),
    remote: readRemote(report, entry),
    source: readSource(report, entry),
  };
}

function readReceiving(report: Report, entry: Entry): ReceivingStats {
  return {
    codec: readCodec(report, entry),
    packets: countIn(entry, 'packetsReceived'),
    lost: countIn(entry, 'packetsLost'),
    jitterMs: msIn(entry, 'jitter') ?? 0,
    samples: countIn(entry, 'totalSamplesReceived'),
    concealedSamples: countIn(entry, 'concealedSamples'),
    silentConcealedSamples: countIn(entry, 'silentConcealedSamples'),
    framesDecoded: countIn(entry, 'framesDecoded'),
    framesDropped: countIn(entry, 'framesDropped'),
    freezeMs: toMs(countIn(entry, 'totalFreezesDuration')),
  };
}

/** The lane of each media line, by its mid. */
type LanesByMid = ReadonlyMap<string, LaneName>;

function readLanes<Stats extends { readonly packets: number }>(
  entries: readonly Entry[],
  lanes: LanesByMid,
  read: (entry: Entry) => Stats,
): Partial<Record<LaneName, Stats>> {
  const found: Partial<Record<LaneName, Stats>> = {};
  for (const entry of entries) {
    const lane = lanes.get(textIn(entry, 'mid') ?? '');
    if (lane === undefined) continue;
    const stats = read(entry);
    // A stream that began anew on the same line leaves its old entry behind for a while.
    if (stats.packets >= (found[lane]?.packets ?? 0)) found[lane] = stats;
  }
  return found;
}

/** A browser's RTCStatsReport as Parley looks at it. Nothing of it is believed to be there. */
export function readStats(raw: Iterable<unknown>, lanes: LanesByMid, atMs: number): PeerStats {
  const report = createReport(raw);
  return {
    atMs,
    path: readPath(report),
    sending: readLanes(report.all('outbound-rtp'), lanes, (entry) => readSending(report, entry)),
    receiving: readLanes(report.all('inbound-rtp'), lanes, (entry) => readReceiving(report, entry)),
  };
}
