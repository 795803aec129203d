import { rungs } from './rungs.ts';

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

/** Voice in one direction, said twice where packets are lost, with its headers. It is never capped. */
const voiceBps = 90_000;
/** Less than the smallest picture takes is none. */
const leastVideoBps = Math.min(...rungs.map(({ videoBps }) => videoBps).filter((bps) => bps > 0));
/** At the end of an hour what is left could all go in a second. */
const leastLeftMs = 5 * 60_000;

/**
 * For the pictures of one connection, each way; null: no cap. What is left is spread over what is left of the hour: who used little until
 * now may use more.
 */
export function pictureCapOf({ allowance, used, leftMs, connections }: Budget): number | null {
  if (allowance === null) return null;
  const bps = (Math.max(0, allowance - used) * 8) / (Math.max(leastLeftMs, leftMs) / 1_000);
  const directions = 2 * Math.max(1, connections);
  const each = Math.floor(bps / directions - voiceBps);
  return each < leastVideoBps ? 0 : each;
}
