import type { Clock } from '../../../src/base/clock.ts';
import type { Log } from '../../../src/base/log.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import { hearing } from '../../../src/call/link/silence.ts';
import type { CallPorts, ChosenDevices, KeptStay } from '../../../src/call/ports.ts';
import type { CallQuality } from '../../../src/call/quality/call-quality.ts';
import type { CallId, DeviceId, VisitId } from '../../../src/protocol/ids.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { NextFrameSize } from '../picture/frame-size.ts';
import { hiddenBy } from '../service/hidden-address.ts';
import { createMedia, type MediaDeps } from '../devices/media-devices.ts';
import { telling } from '../voice/muted-ear.ts';
import { ownStun } from '../devices/own-stun.ts';
import { randomUuid } from '../page/random-ids.ts';
import { createOpenConnection, type RtcDeps } from './rtc-connection.ts';
import type { ServiceClient, ServiceConnection } from '../service/service-client.ts';
import type { TrackRegistry } from './track-registry.ts';

interface CallPortsDeps extends RtcDeps {
  readonly client: ServiceClient;
  readonly tracks: TrackRegistry;
  readonly desktop: Pick<Desktop, 'settings' | 'capture' | 'serviceAddress'>;
  readonly mediaDevices: MediaDeps['devices'];
  readonly voice: MediaDeps['voice'];
  readonly picture: MediaDeps['picture'];
  readonly onPlugged: CallPorts['onPlugged'];
  /** For whoever listens to the microphone while it is muted. */
  readonly microphoneOpened: (track: MediaStreamTrack) => void;
  readonly nextFrame: NextFrameSize | null;
  readonly quality: CallQuality;
  readonly keptStay: KeptStay;
  readonly fillRandom: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  readonly clock: Clock;
  readonly log: Log;
}

/** This device is another one to each service, so it is known with the welcome, and kept while the line is away. */
function followDevice({ client }: CallPortsDeps): Observable<DeviceId | null> {
  const device = createSubject<DeviceId | null>(null);
  const follow = (connection: ServiceConnection): void => {
    if (connection.state === 'online') device.set(connection.welcome.device);
  };
  client.connection.subscribe(follow);
  follow(client.connection.getState());
  return device;
}

const chosenIn = ({ devices, noiseSuppression, ...picture }: Settings): ChosenDevices => ({
  microphone: devices.microphone,
  camera: devices.camera,
  cleaning: noiseSuppression,
  style: `${picture.cameraStyle} ${picture.framing} ${picture.helpsLight}`,
});

function followChosenDevices(settings: Desktop['settings']): Observable<ChosenDevices> {
  return {
    getState: () => chosenIn(settings.getState()),
    subscribe: (listener) =>
      settings.subscribe((next, previous) => {
        const [now, before] = [chosenIn(next), chosenIn(previous)];
        const isSame = (['microphone', 'camera', 'cleaning', 'style'] as const).every(
          (of) => now[of] === before[of],
        );
        if (!isSame) listener(now, before);
      }),
  };
}

/** What the call engine needs, from a browser's hands. */
export function createCallPorts(deps: CallPortsDeps): CallPorts {
  const { client, tracks, desktop, fillRandom, clock, log } = deps;
  const capture = desktop.capture;
  return {
    signaling: client,
    device: followDevice(deps),
    media: telling(
      createMedia({
        devices: deps.mediaDevices,
        voice: deps.voice,
        picture: deps.picture,
        chooseSource: capture && ((choice) => capture.choose(choice)),
        surface: {
          fits: capture && ((picked) => capture.fits(picked)),
          nextFrame: deps.nextFrame,
          clock,
        },
      }),
      deps.microphoneOpened,
    ),
    tracks,
    chosenDevices: followChosenDevices(desktop.settings),
    onPlugged: deps.onPlugged,
    openConnection: hearing(
      clock,
      createOpenConnection({
        ...deps,
        ownServers: () => ownStun(client.connection.getState(), desktop.serviceAddress.getState()),
        hides: () => hiddenBy(desktop.settings.getState()),
      }),
    ),
    quality: deps.quality,
    keptStay: deps.keptStay,
    newCallId: () => randomUuid(fillRandom) as CallId,
    newVisitId: () => randomUuid(fillRandom) as VisitId,
    clock,
    log,
  };
}
