import type { DeviceView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useNames } from './use-names.ts';

/** That a host muted this person, as long as they are; null where they did it themselves, or are heard. */
export function useMutedBy(microphone: DeviceView): string | null {
  const nameOf = useNames();
  return microphone.state === 'off' && microphone.mutedBy !== undefined
    ? callPicturesTexts.mutedBy(nameOf(microphone.mutedBy))
    : null;
}
