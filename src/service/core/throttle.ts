import type { Clock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestType } from '../../protocol/requests.ts';

interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  filledMs: number;
}

/** Token buckets of one connection. */
export interface Throttle {
  /** 0 lets the request through; otherwise the milliseconds after which it would be let through. */
  take(type: RequestType): number;
  /** Refusals since the last request that was let through. */
  readonly refusals: number;
}

const rateOf = (name: string): Rate | undefined =>
  Object.hasOwn(limits.rates, name) ? limits.rates[name as keyof typeof limits.rates] : undefined;

export function createThrottle(clock: Clock): Throttle {
  const buckets = new Map<string, Bucket>();
  let refusals = 0;

  const fill = (name: string, rate: Rate): Bucket => {
    const nowMs = clock.now();
    const bucket = buckets.get(name) ?? { tokens: rate.burst, filledMs: nowMs };
    const gained = ((nowMs - bucket.filledMs) / 1000) * rate.perSecond;
    bucket.tokens = Math.min(rate.burst, bucket.tokens + gained);
    bucket.filledMs = nowMs;
    buckets.set(name, bucket);
    return bucket;
  };

  return {
    take(type) {
      const asked = ['any', type].flatMap((name) => {
        const rate = rateOf(name);
        return rate ? [{ rate, bucket: fill(name, rate) }] : [];
      });
      const waitsMs = asked.map(({ rate, bucket }) =>
        bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) / rate.perSecond) * 1000),
      );
      const waitMs = Math.max(...waitsMs);
      if (waitMs > 0) {
        refusals += 1;
        return waitMs;
      }
      refusals = 0;
      for (const { bucket } of asked) bucket.tokens -= 1;
      return 0;
    },
    get refusals() {
      return refusals;
    },
  };
}
