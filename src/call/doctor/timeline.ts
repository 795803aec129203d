import type { HealthReport } from '../../protocol/pair-words.ts';
import { weights, type Cause, type Verdict, type Weight, type Whose } from './verdict.ts';

/** How a stretch of the call was: of what matters the worst, of the rest the mean. */
export interface TimelinePoint {
  readonly atMs: number;
  readonly spanMs: number;
  readonly weight: Weight;
  readonly cause: Cause;
  readonly whose: Whose;
  readonly rttMs: number | null;
  readonly lost: number | null;
  readonly sentKbps: number;
  readonly receivedKbps: number;
  /** What was left for programs on this computer; null where nothing tells. */
  readonly freeMemoryMb: number | null;
}

export const maxPoints = 240;

const most = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
const least = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

function merged(a: TimelinePoint, b: TimelinePoint): TimelinePoint {
  const spanMs = a.spanMs + b.spanMs;
  const mean = (of: (point: TimelinePoint) => number): number =>
    spanMs === 0 ? of(b) : Math.round((of(a) * a.spanMs + of(b) * b.spanMs) / spanMs);
  const { weight, cause, whose } = weights.indexOf(b.weight) > weights.indexOf(a.weight) ? b : a;
  return {
    atMs: a.atMs,
    spanMs,
    weight,
    cause,
    whose,
    rttMs: most(a.rttMs, b.rttMs),
    lost: most(a.lost, b.lost),
    sentKbps: mean(({ sentKbps }) => sentKbps),
    receivedKbps: mean(({ receivedKbps }) => receivedKbps),
    freeMemoryMb: least(a.freeMemoryMb, b.freeMemoryMb),
  };
}

/**
 * Never more than so many points, however long the call: when there are too many, the older half is told half as fine. So the last
 * minutes are always as they were measured, and each hour before them costs less than the one after it.
 */
export function lengthened(points: readonly TimelinePoint[], point: TimelinePoint): readonly TimelinePoint[] {
  if (points.length < maxPoints) return [...points, point];
  const half = maxPoints / 2;
  const coarse: TimelinePoint[] = [];
  for (let place = 0; place < half; place += 2) {
    const [a, b] = [points[place], points[place + 1]];
    if (a && b) coarse.push(merged(a, b));
  }
  return [...coarse, ...points.slice(half), point];
}

interface Hindsight {
  /** What stood in the timeline for it before it was known. */
  readonly stood: Cause;
  /** So far back. */
  readonly ms: number;
}

/** As far as what proves a cause looks back. */
const ofPath: Hindsight = { stood: 'path', ms: 30_000 };
/** The other side's word comes up to two looks later. */
const ofService: Hindsight = { stood: 'service', ms: 6_000 };

function hindsightOf({ cause, whose }: Pick<TimelinePoint, 'cause' | 'whose'>): Hindsight | null {
  if (cause === 'network' || cause === 'upload' || cause === 'download') return ofPath;
  return cause === 'service' && whose === 'both' ? ofService : null;
}

/** What was the matter may be known only later: then it was that from the beginning of the trouble on. */
export function withHindsight(
  points: readonly TimelinePoint[],
  { cause, whose, atMs }: Pick<TimelinePoint, 'cause' | 'whose' | 'atMs'>,
): readonly TimelinePoint[] {
  const hindsight = hindsightOf({ cause, whose });
  if (!hindsight) return points;
  const { stood, ms } = hindsight;
  const known = points.findLastIndex((point) => point.cause !== stood || point.atMs < atMs - ms) + 1;
  return known === points.length
    ? points
    : points.map((point, place) => (place < known ? point : { ...point, cause, whose }));
}

export function pointOf(
  { rttMs, lostIn, lostOut, sentKbps, receivedKbps }: HealthReport,
  { weight, cause, whose }: Verdict,
  own: Pick<TimelinePoint, 'atMs' | 'spanMs' | 'freeMemoryMb'>,
): TimelinePoint {
  return { ...own, weight, cause, whose, rttMs, lost: most(lostIn, lostOut), sentKbps, receivedKbps };
}
