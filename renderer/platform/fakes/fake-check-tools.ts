import type { DeviceProbe } from '../devices/device-probe.ts';
import type { LookFromOutside } from '../devices/outside-view.ts';
import type { MeasureRelay, TryRelay } from '../devices/relay-probe.ts';
import type { MeasureService } from '../devices/service-speed.ts';

interface FakeTools {
  devices: DeviceProbe;
  lookFromOutside: LookFromOutside;
  tryRelay: TryRelay;
  measureRelay: MeasureRelay;
  measureService: MeasureService;
}

/** A computer on which everything is well, unless a test says otherwise. */
export const createFakeCheckTools = (more: Partial<FakeTools> = {}): FakeTools => ({
  devices: {
    hear: async () => ({ kind: 'heard', level: 0.2 }),
    see: async () => ({ kind: 'seen', fps: 30, width: 1_280, height: 720 }),
  },
  lookFromOutside: async () => ({ kind: 'seen', address: '203.0.113.7' }),
  tryRelay: async () => 'open',
  measureRelay: async () => 4_000,
  measureService: async () => ({ downKbps: 20_000, upKbps: 5_000 }),
  ...more,
});
