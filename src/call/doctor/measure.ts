import { laneNames, type LaneName } from '../lanes.ts';
import type { PeerStats, ReceivingStats, SendingStats } from '../quality/peer-stats.ts';
import type { Track } from '../ports.ts';
import { isMemoryShort } from './memory.ts';
import type { Sample } from './sample.ts';

type ByLane<What> = Readonly<Partial<Record<LaneName, What>>>;

/** What is sent from this end. */
export type OwnTracks = ByLane<Track | null>;

/** What is known beside the connection's own numbers. */
export type Around = Pick<
  Sample,
  'connection' | 'service' | 'reachable' | 'hasMoved' | 'others' | 'memory'
> & {
  readonly own: OwnTracks;
  /** The processor has no time left, as the system says; null where it says nothing. */
  readonly isStrained: boolean | null;
  /** This look was to be taken so much sooner. */
  readonly lateMs: number;
};

const clamped = (value: number): number => Math.min(1, Math.max(0, value));
const shareOf = (part: number, whole: number): number | null => (whole > 0 ? clamped(part / whole) : null);
const kbps = (bytes: number, spanMs: number): number =>
  spanMs > 0 ? Math.max(0, Math.round((bytes * 8) / spanMs)) : 0;

interface Pair<Stats> {
  readonly before: Stats;
  readonly after: Stats;
}

const pairOf = <Stats>(lane: LaneName, before: ByLane<Stats>, after: ByLane<Stats>): Pair<Stats> | null => {
  const [a, b] = [before[lane], after[lane]];
  return a && b ? { before: a, after: b } : null;
};

function pairsOf<Stats>(before: ByLane<Stats>, after: ByLane<Stats>): Pair<Stats>[] {
  return laneNames.flatMap((lane) => pairOf(lane, before, after) ?? []);
}

/** A counter that began anew has counted nothing. */
const grown = <Stats>({ before, after }: Pair<Stats>, of: (stats: Stats) => number): number =>
  Math.max(0, of(after) - of(before));
const allGrown = <Stats>(pairs: readonly Pair<Stats>[], of: (stats: Stats) => number): number =>
  pairs.reduce((sum, pair) => sum + grown(pair, of), 0);

function lostIn(pairs: readonly Pair<ReceivingStats>[]): number | null {
  const lost = allGrown(pairs, (stats) => stats.lost);
  return shareOf(lost, lost + allGrown(pairs, (stats) => stats.packets));
}

function lostOut(pairs: readonly Pair<SendingStats>[]): number | null {
  const reported = pairs.filter(({ before, after }) => before.remote && after.remote);
  return shareOf(
    allGrown(reported, (stats) => stats.remote?.lost ?? 0),
    allGrown(reported, (stats) => stats.packets),
  );
}

function concealed(voice: Pair<ReceivingStats> | null): number | null {
  if (!voice) return null;
  const heard = grown(voice, (stats) => stats.concealedSamples - stats.silentConcealedSamples);
  return shareOf(
    heard,
    grown(voice, (stats) => stats.samples),
  );
}

const isOn = (track: Track | null | undefined): track is Track => track?.enabled === true;

/** The root of energy over time (W3C webrtc-stats, totalAudioEnergy). */
function microphoneLevel(track: Track | null | undefined, voice: Pair<SendingStats> | null): number | null {
  if (!isOn(track)) return null;
  // The system, or a switch on the device, has silenced it.
  if (track.muted) return 0;
  const [before, after] = [voice?.before.source, voice?.after.source];
  if (!before || !after || after.heardMs <= before.heardMs) return null;
  return clamped(
    Math.sqrt(Math.max(0, after.energy - before.energy) / ((after.heardMs - before.heardMs) / 1_000)),
  );
}

/** What only a computer without time does: pictures that came are thrown away, or making one takes as long as it is shown. */
function hasNoTime(before: PeerStats, after: PeerStats): boolean {
  const receiving = pairsOf(before.receiving, after.receiving);
  const dropped = allGrown(receiving, (stats) => stats.framesDropped);
  const decoded = allGrown(receiving, (stats) => stats.framesDecoded);
  const encodeMs = allGrown(pairsOf(before.sending, after.sending), (stats) => stats.encodeMs);
  return (shareOf(dropped, dropped + decoded) ?? 0) >= 0.2 || encodeMs >= 0.8 * (after.atMs - before.atMs);
}

/** Browsers let a page that is hidden wait for up to a second by themselves. */
const lateLookMs = 1_000;

/**
 * A processor that is full to the brim is in nobody's way as long as the call gets its part. Where memory is short it may even rest: it
 * waits for the disk.
 */
function isBusy(
  { isStrained, lateMs, memory }: Pick<Around, 'isStrained' | 'lateMs' | 'memory'>,
  before: PeerStats,
  after: PeerStats,
): boolean | null {
  if (lateMs > lateLookMs) return true;
  const sending = pairsOf(before.sending, after.sending);
  const limitedMs = Math.max(0, ...sending.map((pair) => grown(pair, (stats) => stats.cpuLimitedMs)));
  if (limitedMs > (after.atMs - before.atMs) / 2) return true;
  if (isStrained || isMemoryShort(memory)) return hasNoTime(before, after);
  return isStrained === null && sending.length === 0 ? null : false;
}

const available = (path: PeerStats['path']): number | null =>
  path === null || path.availableBps === null ? null : Math.round(path.availableBps / 1_000);

/** What happened between two looks at one connection. */
export function measure(before: PeerStats, after: PeerStats, around: Around): Sample {
  const { own, isStrained, lateMs, ...rest } = around;
  const spanMs = after.atMs - before.atMs;
  const sending = pairsOf(before.sending, after.sending);
  const receiving = pairsOf(before.receiving, after.receiving);
  const voiceOut = pairOf('voice', before.sending, after.sending);
  const { path } = after;
  const frozenMs = Math.max(0, ...receiving.map((pair) => grown(pair, (stats) => stats.freezeMs)));
  return {
    ...rest,
    atMs: after.atMs,
    rttMs: path?.rttMs ?? after.sending.voice?.remote?.rttMs ?? null,
    jitterMs: after.receiving.voice?.jitterMs ?? null,
    lostOut: lostOut(sending),
    lostIn: lostIn(receiving),
    sentKbps: kbps((path?.bytesSent ?? 0) - (before.path?.bytesSent ?? 0), spanMs),
    receivedKbps: kbps((path?.bytesReceived ?? 0) - (before.path?.bytesReceived ?? 0), spanMs),
    availableKbps: available(path),
    wantsPicture: isOn(own.camera) || isOn(own.screen),
    concealed: concealed(pairOf('voice', before.receiving, after.receiving)),
    frozen: spanMs > 0 ? clamped(frozenMs / spanMs) : null,
    isBusy: isBusy({ isStrained, lateMs, memory: rest.memory }, before, after),
    microphoneLevel: microphoneLevel(own.voice, voiceOut),
    cameraFps: isOn(own.camera) ? (after.sending.camera?.source?.fps ?? null) : null,
  };
}
