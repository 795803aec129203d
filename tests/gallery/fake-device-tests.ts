import type { TrackRegistry } from '../../renderer/platform/rtc/track-registry.ts';
import type { DeviceTests } from '../../renderer/platform/devices/device-tests.ts';

/** Devices of the gallery: a voice that never ends, a picture that is painted, or none of them. */
export function createFakeDeviceTests(
  tracks: Pick<TrackRegistry, 'get'>,
  fails: boolean,
  isSilent: boolean,
): DeviceTests {
  const played = { play: () => () => {}, forget() {} };
  const see = (name: string): ReturnType<DeviceTests['see']> => {
    const track = tracks.get(name);
    if (fails || !track) return Promise.resolve({ ok: false, code: 'in-use' });
    return Promise.resolve({ ok: true, value: { track, end() {} } });
  };
  return {
    hear: async () =>
      fails
        ? { ok: false, code: 'denied' }
        : {
            ok: true,
            value: { level: () => (isSilent ? 0 : 0.12), record: () => async () => played, end() {} },
          },
    see: () => see('own-camera'),
    share: () => see('remote-screen'),
    play: () => () => {},
  };
}
