import type { MediaFailure } from '../../../../src/call/view.ts';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';

type Tested = 'microphone' | 'camera' | 'screen';

/** Null: the person thought better of it. */
export const failureWords = (device: Tested, failure: MediaFailure): string | null =>
  failure === 'cancelled' ? null : deviceSettingsTexts.failures[device][failure];
