import type { Clock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestType } from '../../protocol/requests.ts';
import { Bucket, type Rate } from './bucket.ts';

/** Token buckets of one connection. */
export interface Throttle {
  /** 0 lets the request through; otherwise the milliseconds after which it would be let through. */
  take(type: RequestType): number;
  /** The same for a frame that is not read yet: reading 64 KiB of brackets costs the service more than sending them. */
  takeBytes(count: number): number;
  /** How many more requests were refused than let through: who floods soon has many, whatever trickles through meanwhile. */
  readonly refusals: number;
}

const rateOf = (name: string): Rate | undefined =>
  Object.hasOwn(limits.rates, name) ? limits.rates[name as keyof typeof limits.rates] : undefined;

export function createThrottle(clock: Clock): Throttle {
  const buckets = new Map<string, Bucket>();
  const all = new Bucket(limits.rates.any, clock.now());
  const bytes = new Bucket(limits.rates.bytes, clock.now());
  let refusals = 0;

  const bucketFor = (name: string): Bucket | undefined => {
    const rate = rateOf(name);
    const bucket = buckets.get(name) ?? (rate && new Bucket(rate, clock.now()));
    if (bucket) buckets.set(name, bucket);
    return bucket;
  };

  return {
    takeBytes(count) {
      const waitMs = bytes.waitMs(clock.now(), count);
      if (waitMs > 0) refusals += 1;
      else bytes.take(count);
      return waitMs;
    },
    take(type) {
      const nowMs = clock.now();
      const own = bucketFor(type);
      const waitMs = Math.max(all.waitMs(nowMs), own?.waitMs(nowMs) ?? 0);
      if (waitMs > 0) {
        refusals += 1;
        return waitMs;
      }
      refusals = Math.max(0, refusals - 1);
      all.take();
      own?.take();
      return 0;
    },
    get refusals() {
      return refusals;
    },
  };
}
