/** How much of files may go out in a second beside pictures. Null: as much as the way takes. */
export interface Allowance {
  readonly bps: number | null;
  /** Nothing has shown yet that it is too much. */
  readonly isStarting: boolean;
  /** Not more before that. */
  readonly holdsUntilMs: number;
}

interface AllowanceLook {
  readonly nowMs: number;
  /** What pictures have of what they want; null: none goes out. */
  readonly share: number | null;
  /** The connection is so young that the estimate of its path has not grown yet: it is not files that are too much. */
  readonly isSettling: boolean;
  /** What of files arrived in the last second. */
  readonly arrivedBps: number;
}

export const noAllowance: Allowance = { bps: null, isStarting: true, holdsUntilMs: 0 };

const firstBps = 300_000;
/** That they arrive at all. */
const leastBps = 64_000;
/** A call's control looks away for as long after it gave in. */
const holdMs = 4_000;
/** The call's own ladder shows less from three quarters on: before that. */
const shortAt = 0.85;
const enoughAt = 0.92;

/**
 * Pure, once a second. A call's control takes a queue that grows for its own doing and sends less, again and again, until a picture is gone: so
 * beside pictures files take more only slowly, and give back at once.
 */
export function allowed(before: Allowance, look: AllowanceLook): Allowance {
  const { nowMs, share, isSettling, arrivedBps } = look;
  if (share === null) return noAllowance;
  const { isStarting, holdsUntilMs } = before;
  const bps = before.bps ?? firstBps;
  if (share < shortAt && isSettling) return { bps: leastBps, isStarting, holdsUntilMs };
  if (share < shortAt) {
    const less = Math.max(leastBps, 0.6 * Math.min(bps, Math.max(arrivedBps, leastBps)));
    return { bps: less, isStarting: false, holdsUntilMs: nowMs + holdMs };
  }
  const isUsed = arrivedBps >= 0.7 * bps;
  if (before.bps === null || !isUsed || share < enoughAt || nowMs < holdsUntilMs) return { ...before, bps };
  const more = isStarting ? 2 : bps < firstBps ? 1.25 : 1.06;
  return { bps: bps * more, isStarting, holdsUntilMs };
}
