import type { Clock } from '../../src/base/clock.ts';
import type { Availability } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';

interface Deps {
  readonly desktop: Pick<Desktop, 'changeSettings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly failed: () => void;
}

/** A setting that is also a word to the service; choice-sync says it once it is kept. */
export function createSettingsActions({ desktop, clock, failed }: Deps) {
  return {
    setAvailability: (availability: Availability, untilMs: number | null = null): void =>
      void desktop.changeSettings({ availability, untilMs, chosenMs: clock.now() }).catch(failed),
  };
}
