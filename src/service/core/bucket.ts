/** How many at once, and how many come back in a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Bucket {
  /** 0 while there are so many tokens; otherwise the milliseconds until there are. */
  waitMs(nowMs: number, count?: number): number;
  isFull(nowMs: number): boolean;
  take(count?: number): void;
}

export function createBucket({ burst, perSecond }: Rate, startMs: number): Bucket {
  let tokens = burst;
  let filledMs = startMs;
  const fill = (nowMs: number): void => {
    // A clock that is set back takes nothing away: otherwise everybody would be locked out for as long as it was ahead.
    tokens = Math.min(burst, tokens + (Math.max(0, nowMs - filledMs) / 1000) * perSecond);
    filledMs = nowMs;
  };
  return {
    waitMs(nowMs, count = 1) {
      fill(nowMs);
      return tokens >= count ? 0 : Math.ceil(((count - tokens) / perSecond) * 1000);
    },
    isFull(nowMs) {
      fill(nowMs);
      return tokens === burst;
    },
    take: (count = 1) => void (tokens -= count),
  };
}
