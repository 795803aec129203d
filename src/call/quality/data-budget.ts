import { lowestRung, rungAt, rungs, voiceCostOf } from './rungs.ts';

/** Of a call by voice with one person, where both talk without a break: the other side's voice counts, and nobody asks them for less. */
export const voiceMegabytesPerHour = Math.ceil((2 * voiceCostOf(lowestRung) * 3_600) / 8 / 1_000_000);

interface Budget {
  /** Bytes that an hour may cost, sent and received together; null: as many as it takes. */
  readonly allowance: number | null;
  /** Of them used since the hour began. */
  readonly used: number;
  /** Until the hour is over. */
  readonly leftMs: number;
  /** Connections that share it. */
  readonly connections: number;
}

/** At the end of an hour what is left could all go in a second. */
const leastLeftMs = 5 * 60_000;

/** Better pictures come with a better voice: so much is left of a connection's bits for the best rung that both fit into. */
function leftForPictures(bps: number): number {
  const fits = rungs.findIndex(({ videoBps }, index) => videoBps > 0 && videoBps + voiceCostOf(index) <= bps);
  // Less than the smallest picture takes is none.
  if (fits === -1) return 0;
  // With as much as the next rung's pictures take, that one's voice would come too.
  const below = fits === 0 ? Infinity : rungAt(fits - 1).videoBps - 1;
  return Math.min(below, Math.floor(bps - voiceCostOf(fits)));
}

/**
 * For the pictures of one connection, each way; null: no cap. What is left is spread over what is left of the hour: who used little until
 * now may use more. Voice is never capped.
 */
export function pictureCapOf({ allowance, used, leftMs, connections }: Budget): number | null {
  if (allowance === null) return null;
  const bps = (Math.max(0, allowance - used) * 8) / (Math.max(leastLeftMs, leftMs) / 1_000);
  const directions = 2 * Math.max(1, connections);
  return leftForPictures(bps / directions);
}
