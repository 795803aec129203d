import { createSubject } from '../../src/base/observable.ts';
import type { AppModel, Screen, SettingsPart } from './app-model.ts';

type Ways =
  | 'screen'
  | 'settingsPart'
  | 'openSettings'
  | 'closeSettings'
  | 'closeSearch'
  | 'openRecordings'
  | 'closeRecordings'
  | 'openHelp'
  | 'closeHelp';

/** What the main area is for, and the ways from one to another. */
export function createScreens(): Pick<AppModel, Ways> & { toMain(): void; toSearch(): void } {
  const screen = createSubject<Screen>('main');
  const settingsPart = createSubject<SettingsPart | null>(null);
  const toMain = (): void => screen.set('main');
  return {
    screen,
    settingsPart,
    toMain,
    toSearch: () => screen.set('search'),
    openSettings(part) {
      settingsPart.set(part ?? null);
      screen.set('settings');
    },
    closeSettings: toMain,
    closeSearch: toMain,
    openRecordings: () => screen.set('recordings'),
    closeRecordings: toMain,
    openHelp: () => screen.set('help'),
    closeHelp: toMain,
  };
}
