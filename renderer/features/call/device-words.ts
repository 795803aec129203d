import type { MediaFailure } from '../../../src/call/view.ts';
import { callDevicesTexts } from '../../../src/texts/call-devices.ts';

export type DeviceKind = 'microphone' | 'camera' | 'share';

/** What went wrong with a device and what to do; null where there is nothing to say. */
export const failureWords = (kind: DeviceKind, failure: MediaFailure): string | null =>
  failure === 'cancelled' ? null : callDevicesTexts.failures[failure][kind];
