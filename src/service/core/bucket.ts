/** How many at once, and how many come back in a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Bucket {
  /** 0 while there is a token; otherwise the milliseconds until there is one. */
  waitMs(nowMs: number): number;
  isFull(nowMs: number): boolean;
  take(): void;
}

export function createBucket({ burst, perSecond }: Rate, startMs: number): Bucket {
  let tokens = burst;
  let filledMs = startMs;
  const fill = (nowMs: number): void => {
    tokens = Math.min(burst, tokens + ((nowMs - filledMs) / 1000) * perSecond);
    filledMs = nowMs;
  };
  return {
    waitMs(nowMs) {
      fill(nowMs);
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
    },
    isFull(nowMs) {
      fill(nowMs);
      return tokens === burst;
    },
    take: () => void (tokens -= 1),
  };
}
