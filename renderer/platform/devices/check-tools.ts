import { createDeviceProbe } from './device-probe.ts';
import { createMedia } from './media-devices.ts';
import { createLookFromOutside } from './outside-view.ts';
import { createMeasureRelay, createTryRelay } from './relay-probe.ts';
import type { ServiceHttp } from '../service/service-http.ts';
import { createMeasureService } from './service-speed.ts';

interface ToolsDeps {
  readonly window: Pick<Window, 'setTimeout' | 'document' | 'performance'>;
  /** Undefined on a page that came over plain http. */
  readonly mediaDevices: MediaDevices | undefined;
  readonly http: ServiceHttp;
  readonly createPeer: (configuration: RTCConfiguration) => RTCPeerConnection;
}

/** What the check before a call needs of a browser. */
export function createCheckTools({ window, mediaDevices, http, createPeer }: ToolsDeps) {
  const nowMs = (): number => window.performance.now();
  return {
    devices: createDeviceProbe({
      media: createMedia({ devices: mediaDevices, chooseSource: null }),
      createContext: () => new AudioContext(),
      createVideo: () => window.document.createElement('video'),
      createStream: (track) => new MediaStream([track]),
      after: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
    }),
    lookFromOutside: createLookFromOutside(createPeer),
    tryRelay: createTryRelay(createPeer),
    measureRelay: createMeasureRelay(createPeer, nowMs),
    measureService: createMeasureService({ http, nowMs }),
  };
}
