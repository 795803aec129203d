/** How many at once, and how many come back in a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A class, for its size: each of thousands of connections has several (`npm run bench -- idle-5000`). */
export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #filledMs: number;

  constructor(rate: Rate, startMs: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledMs = startMs;
  }

  /** 0 while there are so many tokens; otherwise the milliseconds until there are. */
  waitMs(nowMs: number, count = 1): number {
    this.#fill(nowMs);
    const missing = count - this.#tokens;
    return missing <= 0 ? 0 : Math.ceil((missing / this.#rate.perSecond) * 1000);
  }

  isFull(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#tokens === this.#rate.burst;
  }

  take(count = 1): void {
    this.#tokens -= count;
  }

  #fill(nowMs: number): void {
    const { burst, perSecond } = this.#rate;
    // A clock that is set back takes nothing away: otherwise everybody would be locked out for as long as it was ahead.
    const came = (Math.max(0, nowMs - this.#filledMs) / 1000) * perSecond;
    this.#tokens = Math.min(burst, this.#tokens + came);
    this.#filledMs = nowMs;
  }
}
