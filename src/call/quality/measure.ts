import { laneNames, pictureLanes } from '../lanes.ts';
import type { PeerStats, SendingStats } from './peer-stats.ts';

/** What the last looks together say of the way out. */
export interface Measurement {
  readonly availableBps: number | null;
  /** Share of the packets sent in these looks that the other side misses; null where too few went out to say. */
  readonly loss: number | null;
  readonly rttMs: number | null;
  /** The encoders wanted to do more than this computer could, most of the time since the last look. */
  readonly isCpuLimited: boolean;
}

/** Fewer packets than this, and one lost one would look like trouble. */
const minPackets = 40;

/** Reports of voice come every five seconds, so that is the least over which losses and packets belong together. */
export const lossWindowMs = 5_000;

interface Packets {
  readonly sent: number;
  readonly lost: number;
}

const packetsBetween = (before: SendingStats | undefined, now: SendingStats | undefined): Packets => {
  // Only what was reported both times: a lane that just began has a report that lags behind its packets.
  if (!before?.remote || !now?.remote) return { sent: 0, lost: 0 };
  return {
    sent: Math.max(0, now.packets - before.packets),
    lost: Math.max(0, now.remote.lost - before.remote.lost),
  };
};

function lossBetween(before: PeerStats, now: PeerStats): number | null {
  const packets = laneNames.map((lane) => packetsBetween(before.sending[lane], now.sending[lane]));
  const sent = packets.reduce((sum, lane) => sum + lane.sent, 0);
  const lost = packets.reduce((sum, lane) => sum + lane.lost, 0);
  return sent < minPackets ? null : Math.min(1, lost / sent);
}

/** Reports of pictures come every second, of voice every five, and the path's own time is older still. A lane that rests tells of before. */
function rttIn(before: PeerStats, now: PeerStats): number | null {
  const fresh = ([...pictureLanes, 'voice'] as const).find(
    (lane) =>
      (now.sending[lane]?.packets ?? 0) > (before.sending[lane]?.packets ?? 0) &&
      now.sending[lane]?.remote?.rttMs,
  );
  return (fresh && now.sending[fresh]?.remote?.rttMs) ?? now.path?.rttMs ?? null;
}

function isCpuLimited(before: PeerStats, now: PeerStats): boolean {
  const tookMs = now.atMs - before.atMs;
  return pictureLanes.some((lane) => {
    const limitedMs = (now.sending[lane]?.cpuLimitedMs ?? 0) - (before.sending[lane]?.cpuLimitedMs ?? 0);
    return tookMs > 0 && limitedMs > tookMs / 2;
  });
}

/** Newest last. Differences throughout: a total says what was, not what is. */
export function measure(looks: readonly PeerStats[]): Measurement {
  const now = looks.at(-1);
  const oldest = looks[0];
  const before = looks.at(-2);
  if (!now || !oldest || !before) return { availableBps: null, loss: null, rttMs: null, isCpuLimited: false };
  return {
    availableBps: now.path?.availableBps ?? null,
    loss: lossBetween(oldest, now),
    rttMs: rttIn(before, now),
    isCpuLimited: isCpuLimited(before, now),
  };
}
