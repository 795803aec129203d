import type { PairMoment, PathWord } from './call-events.ts';
import type { TimelinePoint } from './timeline.ts';
import type { Verdict } from './verdict.ts';

/** All that is known of one connection of the call. */
export interface PairHealth {
  /** Empty until there is something to say. */
  readonly verdicts: readonly Verdict[];
  /** Null before there is one. */
  readonly path: PathWord | null;
  /** The other side's measurements are in the verdict. */
  readonly hasTheirs: boolean;
  readonly timeline: readonly TimelinePoint[];
  readonly moments: readonly PairMoment[];
}

interface ReportSource {
  readonly pairs: readonly PairHealth[];
  readonly beganAtMs: number;
  readonly nowMs: number;
  readonly version: string;
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

function pairReport({ verdicts, path, hasTheirs, timeline, moments }: PairHealth, beganAtMs: number) {
  return {
    path,
    bothSidesMeasured: hasTheirs,
    verdicts: verdicts.map(({ cause, whose, weight, confidence, evidence }) => ({
      cause,
      whose,
      weight,
      confidence,
      evidence: evidence.map(({ name, of, value, outOf = null }) => ({ name, of, value, outOf })),
    })),
    timeline: timeline.map(
      ({ atMs, spanMs, weight, cause, whose, rttMs, lost, sentKbps, receivedKbps, freeMemoryMb }) => ({
        atSeconds: seconds(atMs - beganAtMs),
        forSeconds: seconds(spanMs),
        weight,
        cause,
        whose,
        rttMs,
        lost,
        sentKbps,
        receivedKbps,
        freeMemoryMb,
      }),
    ),
    events: moments.map(({ atMs, what }) => ({ atSeconds: seconds(atMs - beganAtMs), what })),
  };
}

/**
 * What a person may hand to somebody who helps. Each field is named here, so that nothing else can come along: no names, no addresses,
 * nothing that was said, and no time of day.
 */
export const callReport = ({ pairs, beganAtMs, nowMs, version }: ReportSource) => ({
  format: 'parley-call-report',
  formatVersion: 1,
  parley: version,
  lastedSeconds: seconds(nowMs - beganAtMs),
  connections: pairs.map((pair) => pairReport(pair, beganAtMs)),
});
