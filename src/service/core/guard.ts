import * as v from 'valibot';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';

/** A full disk or a mistake of ours costs one request, not the process and everybody's connection. */
interface Guard {
  run(what: string, work: () => void, onFailure?: (error: unknown) => void): void;
  /** The same clock, whose tasks cannot end the process either. */
  clock(clock: Clock): Clock;
}

/** What a reader of the log may know: these two kinds of error quote what they could not understand. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const isQuoting = error instanceof SyntaxError || error instanceof v.ValiError;
  return isQuoting ? `${error.name}: not understood` : error.message;
}

export function createGuard(log: Log): Guard {
  const run: Guard['run'] = (what, work, onFailure) => {
    try {
      work();
    } catch (error) {
      log.error('failed', { what, reason: reasonOf(error) });
      onFailure?.(error);
    }
  };
  return {
    run,
    clock: (clock) => ({
      now: () => clock.now(),
      after: (delayMs, task) => clock.after(delayMs, () => run('timer', task)),
    }),
  };
}
