import type { Clock } from '../../src/base/clock.ts';
import type { SettingsPatch } from '../../src/bridge/settings.ts';
import type { Availability } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';

interface Deps {
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly failed: () => void;
}

/** Settings that are also a word to the service; profile-sync and choice-sync say it once they are kept. */
export function createSettingsActions({ desktop, clock, failed }: Deps) {
  const change = (patch: SettingsPatch): void => void desktop.changeSettings(patch).catch(failed);
  return {
    setAvailability: (availability: Availability, untilMs: number | null = null): void =>
      change({ availability, untilMs, chosenMs: clock.now() }),
    setName(name: string): void {
      const { profile } = desktop.settings.getState();
      if (profile) change({ profile: { ...profile, name } });
    },
  };
}
