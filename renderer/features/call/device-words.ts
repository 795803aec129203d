import { unreachable } from '../../../src/base/result.ts';
import type { MediaFailure } from '../../../src/call/view.ts';

export type DeviceKind = 'microphone' | 'camera' | 'share';

const deviceNames: Readonly<Record<DeviceKind, string>> = {
  microphone: 'microphone',
  camera: 'camera',
  share: 'screen',
};

/** What went wrong with a device and what to do; null where there is nothing to say. */
export function failureWords(kind: DeviceKind, failure: MediaFailure): string | null {
  const device = deviceNames[kind];
  switch (failure) {
    case 'cancelled':
      return null;
    case 'denied':
      return `Parley may not use your ${device}. Allow it in the system’s privacy settings, then try again.`;
    case 'missing':
      return kind === 'share'
        ? 'What you chose to share is gone. Choose again.'
        : `No ${device} was found. Plug one in or choose another.`;
    case 'in-use':
      return `Another program uses your ${device}. Close that program, or choose another ${device}.`;
    case 'failed':
      return kind === 'share'
        ? 'Sharing did not start. Try again, or choose another window.'
        : `Your ${device} did not start. Try again, or choose another one.`;
    default:
      return unreachable(failure);
  }
}
