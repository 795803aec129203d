/** What of navigator.mediaDevices is used; undefined on a page that came over plain http. */
type MediaDevicesLike = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>;

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
  return {
    async read() {
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
    onChange(listener) {
      media?.addEventListener('devicechange', listener);
      return () => media?.removeEventListener('devicechange', listener);
    },
  };
}
