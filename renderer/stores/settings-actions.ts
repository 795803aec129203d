import type { SettingsPatch } from '../../src/bridge/settings.ts';
import type { Availability } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop.ts';

interface Deps {
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly failed: () => void;
}

/** Settings that are also a word to the service; profile-sync says it once they are kept. */
export function createSettingsActions({ desktop, failed }: Deps) {
  const change = (patch: SettingsPatch): void => void desktop.changeSettings(patch).catch(failed);
  return {
    setAvailability: (availability: Availability): void => change({ availability }),
    setName(name: string): void {
      const { profile } = desktop.settings.getState();
      if (profile) change({ profile: { ...profile, name } });
    },
  };
}
