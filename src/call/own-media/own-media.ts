import type { Clock } from '../../base/clock.ts';
import type { Scope } from '../../base/scope.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { MediaState } from '../../protocol/model.ts';
import type { ShareChoice } from '../engine-face.ts';
import type { LaneName } from '../lanes.ts';
import type { MediaWish } from '../machine/state.ts';
import type { ChosenDevices, Media, Track, TrackStore } from '../ports.ts';
import type { DeviceView, LocalView, MeasuredSound, ShareKeeps } from '../view.ts';
import { createDeviceSlot } from './device-slot.ts';
import { createShareSlot } from './share-slot.ts';

interface OwnMediaDeps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly media: Media;
  readonly tracks: TrackStore;
  readonly chosen: ChosenDevices;
  readonly onPlugged: (listener: () => void) => () => void;
  readonly deliver: (lane: LaneName, track: Track | null) => Promise<void>;
  readonly keepShare: (keeps: ShareKeeps) => void;
  readonly changed: () => void;
}

/** Everything this person sends in one call. */
export interface OwnMedia {
  view(): LocalView;
  open(wish: MediaWish): void;
  setMicrophone(isOn: boolean): void;
  /** By a host. */
  muteBy(user: UserId): void;
  setCamera(isOn: boolean): void;
  useDevice(kind: 'microphone' | 'camera', device: string): void;
  /** It is to be opened otherwise than it was, or once more. */
  reopen(kind: 'microphone' | 'camera'): void;
  share(choice: ShareChoice): void;
  pauseShare(isPaused: boolean): void;
  hearShare(sound: MeasuredSound): void;
  keepOfShare(keeps: ShareKeeps): void;
  stopSharing(): void;
}

export function createOwnMedia(deps: OwnMediaDeps): OwnMedia {
  const { scope, clock, media, tracks, chosen, onPlugged, changed } = deps;
  const shared = { scope, tracks, changed };
  const devices = {
    microphone: createDeviceSlot(
      {
        ...shared,
        clock,
        onPlugged,
        whenOff: 'mute',
        open: (device) => media.openMicrophone(device),
        deliver: (track) => deps.deliver('voice', track),
      },
      chosen.microphone,
    ),
    camera: createDeviceSlot(
      {
        ...shared,
        clock,
        onPlugged,
        whenOff: 'close',
        open: (device) => media.openCamera(device),
        deliver: (track) => deps.deliver('camera', track),
      },
      chosen.camera,
    ),
  };
  const screen = createShareSlot({
    ...shared,
    open: (choice) => media.openScreen(choice),
    watch: (video, choice, isOther) => media.watchScreen(video, choice, isOther),
    keep: deps.keepShare,
    deliver: (lane, track) => deps.deliver(lane, track),
  });
  let mutedBy: UserId | null = null;
  const microphone = (): DeviceView => {
    const view = devices.microphone.view();
    return view.state === 'off' && mutedBy !== null ? { ...view, mutedBy } : view;
  };
  return {
    view: () => ({
      microphone: microphone(),
      camera: devices.camera.view(),
      share: screen.view(),
    }),
    open({ microphone, camera }) {
      devices.microphone.want(microphone);
      devices.camera.want(camera);
    },
    setMicrophone(isOn) {
      if (isOn) mutedBy = null;
      devices.microphone.want(isOn);
    },
    muteBy(user) {
      if (devices.microphone.view().state !== 'off') mutedBy = user;
      devices.microphone.want(false);
    },
    setCamera: (isOn) => devices.camera.want(isOn),
    useDevice: (which, device) => devices[which].use(device),
    reopen: (which) => devices[which].reopen(),
    share: (choice) => screen.share(choice),
    pauseShare: (isPaused) => screen.pause(isPaused),
    hearShare: (sound) => screen.hear(sound),
    keepOfShare: (keeps) => screen.keep(keeps),
    stopSharing: () => screen.stop(),
  };
}

/** What the others are told. The share needs no stream name: its lane says what it is. */
export const mediaStateOf = ({ microphone, camera, share }: LocalView, strained: boolean): MediaState => ({
  microphone: microphone.state === 'on',
  camera: camera.state === 'on',
  screen: share.state === 'on' ? share.surface : null,
  ...(share.state === 'on' && share.isPaused && { screenPaused: true }),
  strained,
});
