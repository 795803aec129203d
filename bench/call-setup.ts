import { setTimeout } from 'node:timers/promises';
import { besideFloor } from './media/beside-floor.ts';

/** The service lets one person ring every two seconds in the long run. */
const breakMs = 2_000;

/**
 * Accept pressed to first remote frame drawn at the callee, beside two bare peer connections that do the same: the caller's
 * devices are open, the callee opens its own on accept.
 */
export const bench = () =>
  besideFloor({
    name: 'call-setup',
    rounds: 20,
    scripts: [],
    take: async (pair) => [await pair.call()],
    rest: () => setTimeout(breakMs),
    budgets: { p50: 1.3, p95: 1.6 },
  });
