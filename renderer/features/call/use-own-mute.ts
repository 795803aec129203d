import type { DeviceView } from '../../../src/call/view.ts';
import { useNames } from './use-names.ts';
import { words } from './words.ts';

/** That a host muted this person, as long as they are; null where they did it themselves, or are heard. */
export function useMutedBy(microphone: DeviceView): string | null {
  const nameOf = useNames();
  return microphone.state === 'off' && microphone.mutedBy !== undefined
    ? words.mutedBy(nameOf(microphone.mutedBy))
    : null;
}
