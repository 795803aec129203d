import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../protocol/errors.ts';
import type { CallId, DeviceId, UserId, VisitId } from '../protocol/ids.ts';
import { createAsks } from './asks.ts';
import { createOrders } from './orders.ts';
import type { Signaling } from './ports.ts';
import type { UnreachedPerson } from './view.ts';

const call = 'call' as CallId;
const visit = 'visit' as VisitId;
const bo = 'bo' as UserId;
const facts = { call, place: { is: 'person', user: bo }, kind: 'video', isCaller: true } as never;

/** A service that refuses everything. */
const refusing = (code: ErrorCode | 'away', retryAfterMs?: number): Pick<Signaling, 'request'> => ({
  request: async () => ({ ok: false, code, ...(retryAfterMs !== undefined && { retryAfterMs }) }),
});

const asking = (...refusal: Parameters<typeof refusing>) =>
  createAsks({
    signaling: refusing(...refusal) as Signaling,
    self: () => ({ user: 'ada' as UserId, device: 'laptop' as DeviceId }),
    served: () => {},
  });

describe('a call that the service refuses', () => {
  it.each([
    ['rate-limited', 2_000, { is: 'too-often', retryAfterMs: 2_000 }],
    ['rate-limited', undefined, { is: 'too-often', retryAfterMs: 0 }],
    ['away', undefined, { is: 'service-away' }],
    ['not-allowed', undefined, { is: 'failed' }],
  ] as const)('begun: %s', async (code, retryAfterMs, said) => {
    expect(await asking(code, retryAfterMs).start(facts, visit)).toEqual(said);
  });

  it.each([
    ['rate-limited', 2_000, { is: 'too-often', retryAfterMs: 2_000 }],
    ['away', undefined, { is: 'away' }],
    ['call-over', undefined, { is: 'over' }],
    ['not-allowed', undefined, { is: 'failed' }],
  ] as const)('joined: %s', async (code, retryAfterMs, said) => {
    expect(await asking(code, retryAfterMs).join(call, visit, 'video')).toEqual(said);
  });
});

describe('a ring in a call that the service refuses', () => {
  const ring = async (...refusal: Parameters<typeof refusing>): Promise<readonly UnreachedPerson[]> => {
    const told: UnreachedPerson[] = [];
    createOrders({
      signaling: refusing(...refusal) as Signaling,
      state: () => ({ phase: 'live', facts }) as never,
      unreached: (_, people) => void told.push(...people),
    }).ring([bo]);
    await Promise.resolve();
    await Promise.resolve();
    return told;
  };

  it('is said where it was asked for too often', async () => {
    expect(await ring('rate-limited', 5_000)).toEqual([{ user: 'bo', why: 'too-often' }]);
  });

  it('is seen in the list of people where it was anything else', async () => {
    expect(await ring('not-allowed')).toEqual([]);
  });
});
