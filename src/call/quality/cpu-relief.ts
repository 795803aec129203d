import { smallestPicture } from './rungs.ts';

/** What is spared while this computer is too slow. */
export interface CpuRelief {
  /** Another codec first: it costs nobody a pixel. */
  readonly isCheapCodec: boolean;
  /** Then smaller pictures: the best rung there may be. */
  readonly ceiling: number;
  readonly strikes: number;
  readonly sinceMs: number;
  /** How often it had to be taken back: each time the wait doubles. */
  readonly relapses: number;
}

export const noRelief: CpuRelief = { isCheapCodec: false, ceiling: 0, strikes: 0, sinceMs: 0, relapses: 0 };

/** A computer is busy for a moment whenever something starts on it. */
const strikesNeeded = 3;
const waitMs = 30_000;
const maxRelapses = 4;

interface CpuLook {
  readonly nowMs: number;
  readonly isLimited: boolean;
  /** The rung that is being sent. */
  readonly sent: number;
  readonly hasCheaperCodec: boolean;
}

function relieve(relief: CpuRelief, { nowMs, sent, hasCheaperCodec }: CpuLook): CpuRelief {
  const next = { ...relief, strikes: 0, sinceMs: nowMs };
  if (hasCheaperCodec && !relief.isCheapCodec) return { ...next, isCheapCodec: true };
  const relapses = Math.min(maxRelapses, relief.relapses + 1);
  return { ...next, ceiling: Math.min(smallestPicture, Math.max(relief.ceiling, sent) + 1), relapses };
}

/** The codec stays: to change it back would cost a picture to find out what is known. */
export function relieveCpu(relief: CpuRelief, look: CpuLook): CpuRelief {
  if (look.isLimited) {
    return relief.strikes + 1 < strikesNeeded
      ? { ...relief, strikes: relief.strikes + 1 }
      : relieve(relief, look);
  }
  const calm = { ...relief, strikes: 0 };
  const waitedMs = look.nowMs - relief.sinceMs;
  if (relief.ceiling === 0 || waitedMs < waitMs * 2 ** (relief.relapses - 1)) return calm;
  return { ...calm, ceiling: relief.ceiling - 1, sinceMs: look.nowMs };
}
