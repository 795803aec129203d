import type { Clock } from '../../src/base/clock.ts';
import { endOfSpan, type QuietSpan } from '../../src/bridge/quiet-span.ts';
import type { SettingsPatch } from '../../src/bridge/settings.ts';
import type { Availability } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop.ts';

interface Deps {
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly failed: () => void;
}

/** Settings that are also a word to the service; profile-sync and choice-sync say it once they are kept. */
export function createSettingsActions({ desktop, clock, failed }: Deps) {
  const change = (patch: SettingsPatch): void => void desktop.changeSettings(patch).catch(failed);
  return {
    setAvailability(availability: Availability, lasts: QuietSpan = 'endless'): void {
      const chosenMs = clock.now();
      change({ availability, untilMs: lasts === 'endless' ? null : endOfSpan(lasts, chosenMs), chosenMs });
    },
    setName(name: string): void {
      const { profile } = desktop.settings.getState();
      if (profile) change({ profile: { ...profile, name } });
    },
  };
}
