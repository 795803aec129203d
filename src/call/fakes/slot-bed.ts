import { createManualClock } from '../../base/clock.ts';
import { createScope } from '../../base/scope.ts';
import { createDeviceSlot } from '../own-media/device-slot.ts';
import type { Track } from '../ports.ts';
import { FakeMedia } from './fake-media.ts';

/** One device of one call, with nothing around it. */
export function createSlotBed(whenOff: 'mute' | 'close' = 'close', chosen = '') {
  const scope = createScope();
  const media = new FakeMedia();
  const clock = createManualClock();
  const registered = new Set<string>();
  const sent: (string | null)[] = [];
  let sending: Track | null = null;
  const slot = createDeviceSlot(
    {
      scope,
      clock,
      onPlugged: media.onPlugged,
      tracks: { put: ({ id }) => void registered.add(id), remove: (id) => void registered.delete(id) },
      whenOff,
      open: (device) => media.openCamera(device),
      async deliver(track) {
        await Promise.resolve();
        sending = track;
        sent.push(track?.id ?? null);
      },
      changed() {},
    },
    chosen,
  );
  return { scope, clock, media, slot, sent, registered, sending: () => sending };
}
