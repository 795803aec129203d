import { leastMegabytesPerHour } from '../../../../src/bridge/settings.ts';
import { pictureCapOf } from '../../../../src/call/quality/data-budget.ts';
import { rungAt, rungForCap, type Rung } from '../../../../src/call/quality/rungs.ts';

/** A cap as it was typed; null when it is none. */
export function parseCap(typed: string): number | null {
  if (!/^\d{1,6}$/.test(typed.trim())) return null;
  const megabytes = Number(typed);
  return megabytes >= leastMegabytesPerHour && megabytes <= 100_000 ? megabytes : null;
}

/** What a whole hour of a call with one person could look like within it. */
export function outcomeOf(megabytes: number): Rung {
  const hour = { allowance: megabytes * 1_000_000, used: 0, leftMs: 3_600_000, connections: 1 };
  return rungAt(rungForCap(pictureCapOf(hour) ?? Infinity));
}
