import type { Clock } from '../../base/clock.ts';
import type { SignalBody } from '../../protocol/signal.ts';

interface Allowance {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** Each offer, and each wish for one, may make this side look for all its ways again, and ask a relay for another place. An honest side says one in 8 s. */
const descriptions: Allowance = { atOnce: 20, perSecond: 0.5 };
/** Each is an address that this side tries, and remembers. An honest browser finds a few dozen with each new look. */
const candidates: Allowance = { atOnce: 300, perSecond: 5 };

function createBucket(clock: Pick<Clock, 'now'>, { atOnce, perSecond }: Allowance): () => boolean {
  let left = atOnce;
  let filledMs = clock.now();
  return () => {
    const nowMs = clock.now();
    left = Math.min(atOnce, left + (Math.max(0, nowMs - filledMs) / 1_000) * perSecond);
    filledMs = nowMs;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** How much of what the other side says of its connection is taken. What is passed over is said again, if it was meant. */
export function createInflow(clock: Pick<Clock, 'now'>): { admits(body: SignalBody): boolean } {
  const takeDescription = createBucket(clock, descriptions);
  const takeCandidate = createBucket(clock, candidates);
  return {
    admits({ kind }) {
      return kind === 'candidate' ? takeCandidate() : takeDescription();
    },
  };
}
