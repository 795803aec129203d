import type { Clock } from '../../base/clock.ts';
import type { Scope } from '../../base/scope.ts';
import type { ServiceLook } from './sample.ts';

interface ServiceProbeDeps {
  readonly clock: Clock;
  readonly scope: Scope;
  readonly isOnline: () => boolean;
  /** It runs on this computer. */
  readonly isHere: () => boolean;
  /** Whether it answered; at once false where there is no line. */
  readonly ask: () => Promise<boolean>;
}

/** Asks the service now and then, to see how it goes on another path than the one to the other side. */
interface ServiceProbe {
  look(): ServiceLook;
}

/** Later than any answer that comes at all on a path on which one can talk. */
const awayAfterMs = 3_000;

/** One question at a time, the next with the next look: what is slow is not asked more often. */
export function createServiceProbe({ clock, scope, isOnline, isHere, ask }: ServiceProbeDeps): ServiceProbe {
  let askedMs: number | null = null;
  let afterMs: number | null = null;

  const question = async (): Promise<void> => {
    const startMs = clock.now();
    askedMs = startMs;
    const isAnswered = await ask().catch(() => false);
    if (scope.hasEnded) return;
    askedMs = null;
    afterMs = isAnswered ? clock.now() - startMs : null;
  };

  return {
    look() {
      const waitedMs = askedMs === null ? 0 : clock.now() - askedMs;
      if (askedMs === null) void question();
      if (!isOnline() || waitedMs >= awayAfterMs) return { is: 'away' };
      if (isHere()) return { is: 'here' };
      // What is still under way has taken at least so long.
      return { is: 'answers', afterMs: waitedMs > 0 ? Math.max(afterMs ?? 0, waitedMs) : afterMs };
    },
  };
}
