import type { Clock } from '../../base/clock.ts';
import { Bucket, type Rate } from './bucket.ts';

/** One rate for each key: a person, an address. Outlives connections, so that coming anew is no way around it. */
export interface Quota {
  /** 0: one more is within the rate of this key, and is counted. Otherwise the milliseconds after which it would be. */
  take(key: string): number;
  /** The same, and nothing is counted. */
  waitMs(key: string): number;
}

/** Full buckets say nothing and are forgotten, first when there are so many. */
const firstCleaning = 1_000;

export function createQuota(clock: Pick<Clock, 'now'>, rate: Rate): Quota {
  const buckets = new Map<string, Bucket>();

  let nextCleaning = firstCleaning;

  const forgetFull = (): void => {
    for (const [key, bucket] of buckets) if (bucket.isFull(clock.now())) buckets.delete(key);
    // Only when it has doubled again, otherwise many that are not full would be gone through at every asking.
    nextCleaning = Math.max(firstCleaning, buckets.size * 2);
  };
  const bucketFor = (key: string): Bucket => {
    if (buckets.size >= nextCleaning) forgetFull();
    const bucket = buckets.get(key) ?? new Bucket(rate, clock.now());
    buckets.set(key, bucket);
    return bucket;
  };

  return {
    take(key) {
      const bucket = bucketFor(key);
      const waitMs = bucket.waitMs(clock.now());
      if (waitMs === 0) bucket.take();
      return waitMs;
    },
    waitMs: (key) => buckets.get(key)?.waitMs(clock.now()) ?? 0,
  };
}
