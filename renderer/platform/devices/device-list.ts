import { createEmitter } from '../../../src/base/emitter.ts';

/** What of navigator.mediaDevices is used; undefined on a page that came over plain http. */
type MediaDevicesLike = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener'>;

export interface ListedDevice {
  readonly kind: MediaDeviceKind;
  readonly id: string;
  readonly label: string;
  /** The system blurs the room behind a person that this camera sees. */
  readonly blursRoom?: true;
}

/** The microphones, cameras and speakers that are there, by name as far as the browser tells. */
export interface DeviceList {
  read(): Promise<readonly ListedDevice[]>;
  /** Heard from the first reading on: the browser would start its processes for sound and cameras to listen. */
  onChange(listener: () => void): () => void;
}

/** Only Chromium tells of a device what it can do before it is open, and of the blur at all. */
type AbleDevice = MediaDeviceInfo & {
  getCapabilities?(): MediaTrackCapabilities & { readonly backgroundBlur?: readonly boolean[] };
};

const blursRoom = (device: AbleDevice): boolean =>
  device.getCapabilities?.().backgroundBlur?.includes(true) ?? false;

/** Chromium lists the system's choice a second time under these ids; the empty id says the same. */
const aliases = new Set(['default', 'communications']);

export function createDeviceList(media: MediaDevicesLike | undefined): DeviceList {
  const changed = createEmitter<{ plugged: undefined }>();
  const tell = (): void => changed.emit('plugged', undefined);
  return {
    async read() {
      // Twice the same listener is one.
      media?.addEventListener('devicechange', tell);
      const devices = (await media?.enumerateDevices().catch(() => [])) ?? [];
      return devices
        .filter(({ deviceId }) => deviceId !== '' && !aliases.has(deviceId))
        .map((device) => ({
          kind: device.kind,
          id: device.deviceId,
          label: device.label,
          ...(device.kind === 'videoinput' && blursRoom(device) && { blursRoom: true }),
        }));
    },
    onChange: (listener) => changed.on('plugged', listener),
  };
}
