import type { Clock } from '../../base/clock.ts';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestType } from '../../protocol/requests.ts';
import { createQuota, type Quota } from './quota.ts';

/** What one person may ask for on all devices together. */
interface PersonRates {
  /** 0 lets the request through; otherwise the milliseconds after which it would be let through. */
  take(user: UserId, type: RequestType): number;
}

export function createPersonRates(clock: Pick<Clock, 'now'>): PersonRates {
  const quotas = new Map<string, Quota>(
    Object.entries(limits.personRates).map(([type, rate]) => [type, createQuota(clock, rate)]),
  );
  return { take: (user, type) => quotas.get(type)?.take(user) ?? 0 };
}
