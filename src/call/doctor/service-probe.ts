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
  /** The line broke. It may be back before anybody looks. */
  lost(): void;
}

/** Later than any answer that comes at all on a path on which one can talk. */
const awayAfterMs = 3_000;
/** Of seldom questions too few meet a packet that is lost. */
const everyMs = 500;
/** The call is over. */
const unseenMs = 5_000;

/** One question at a time: what is slow is not asked more often. */
export function createServiceProbe({ clock, scope, isOnline, isHere, ask }: ServiceProbeDeps): ServiceProbe {
  let phase: 'resting' | 'asking' | 'pausing' = 'resting';
  let sinceMs = 0;
  let seenAtMs = 0;
  /** The slowest answer since the last look, or what was known then. */
  let afterMs: number | null = null;
  let isOld = true;
  let wasLost = false;
  let cancel = (): void => {};
  scope.own(() => cancel());

  const answered = (isAnswered: boolean): void => {
    const tookMs = clock.now() - sinceMs;
    afterMs = !isAnswered ? null : isOld ? tookMs : Math.max(afterMs ?? 0, tookMs);
    isOld = false;
    phase = 'pausing';
    cancel = clock.after(everyMs, next);
  };

  function next(): void {
    phase = 'resting';
    if (clock.now() - seenAtMs > unseenMs) return;
    phase = 'asking';
    sinceMs = clock.now();
    void ask()
      .catch(() => false)
      .then((isAnswered) => {
        if (!scope.hasEnded) answered(isAnswered);
      });
  }

  return {
    look() {
      const waitedMs = phase === 'asking' ? clock.now() - sinceMs : 0;
      const isLost = wasLost || !isOnline();
      wasLost = false;
      isOld = true;
      seenAtMs = clock.now();
      if (phase === 'resting') next();
      if (isLost || waitedMs >= awayAfterMs) return { is: 'away' };
      if (isHere()) return { is: 'here' };
      // What is still under way has taken at least so long.
      return { is: 'answers', afterMs: waitedMs > 0 ? Math.max(afterMs ?? 0, waitedMs) : afterMs };
    },
    lost() {
      wasLost = true;
    },
  };
}
