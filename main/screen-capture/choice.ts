import type { Clock } from '../../src/base/clock.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly audio: boolean;
}

/** The page asks for the capture right after its choice; a choice that lies about could be used by something else. */
const validMs = 10_000;

export interface PendingChoice {
  set(choice: Choice): void;
  /** What was chosen; the second asking, or a late one, gets nothing. */
  take(): Choice | undefined;
  /** The source that was taken last. */
  lastTaken(): string | null;
}

export function createPendingChoice(clock: Pick<Clock, 'now'>): PendingChoice {
  let last: string | null = null;
  let pending: { choice: Choice; untilMs: number } | undefined;
  return {
    set(choice) {
      pending = { choice, untilMs: clock.now() + validMs };
    },
    take() {
      const taken = pending;
      pending = undefined;
      if (!taken || clock.now() >= taken.untilMs) return undefined;
      last = taken.choice.id;
      return taken.choice;
    },
    lastTaken: () => last,
  };
}
