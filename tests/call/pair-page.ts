import { createSystemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { openLink, type Link } from '../../src/call/link/link.ts';
import { hearing } from '../../src/call/link/silence.ts';
import type { Lane, PeerConnection } from '../../src/call/ports.ts';
import { createCallQuality, type QualityChoice } from '../../src/call/quality/call-quality.ts';
import type { SendingStats } from '../../src/call/quality/peer-stats.ts';
import type { Wishes } from '../../src/protocol/pair-words.ts';
import type { SignalBody } from '../../src/protocol/signal.ts';
import { createOpenConnection } from '../../renderer/platform/rtc/rtc-connection.ts';
import { createMedia } from '../../renderer/platform/devices/media-devices.ts';
import { createCodecFacts } from '../../renderer/platform/rtc/rtc-codecs.ts';

/** Two links in one page, Ada's with a microphone and a camera, and what a test may do with them. */
export interface PairPage {
  /** What Bo looks at. */
  look(wishes: Wishes): void;
  choose(choice: QualityChoice): void;
  /** Ada's camera as the app opens it; its width. */
  openWholeCamera(): Promise<number | undefined>;
  adaSends(lane: 'voice' | 'camera'): Promise<SendingStats | undefined>;
  /** As a muted microphone does. */
  silenceAda(): void;
  adaSays(): Promise<Said>;
  /** How wide the very first picture was that Bo got. */
  firstWidth: Promise<number>;
  /** How many whole pictures Ada's camera has sent. */
  wholePictures(): Promise<number>;
  sendWhole(): Promise<void>;
}

interface Said {
  /** Without headers. */
  readonly bytes: number;
  readonly packets: number;
  /** What the encoder of each piece was told to make of a second. */
  readonly targetBps: number;
  /** The parameters of the codec in use. */
  readonly asked: readonly string[];
}

declare global {
  interface Window {
    pairPage: PairPage;
    openPair(): Promise<void>;
  }
}

function createSide(role: 'caller' | 'callee', other: () => Link) {
  const clock = createSystemClock(globalThis);
  const choice = createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null });
  const connections: PeerConnection[] = [];
  const peers: RTCPeerConnection[] = [];
  let lanes: readonly Lane[] = [];
  const haveOpened = Promise.withResolvers<void>();
  const open = createOpenConnection({
    createPeer(configuration) {
      const peer = new RTCPeerConnection(configuration);
      peers.push(peer);
      return peer;
    },
    createStream: () => new MediaStream(),
    codecs: createCodecFacts({
      capabilities: (kind) => RTCRtpReceiver.getCapabilities(kind),
      media: navigator.mediaCapabilities,
    }),
    ownServers: () => [],
    hides: () => null,
    clock,
  });
  const opened = hearing(clock, open);
  const link = openLink({
    scope: createScope(),
    role,
    iceServers: [],
    openConnection(iceServers, listener) {
      const connection = opened(iceServers, listener);
      connections.push(connection);
      return connection;
    },
    tracks: { put() {}, remove() {} },
    quality: createCallQuality(clock, choice),
    clock,
    log: silentLog,
    send: (body: SignalBody) => other().received(body),
    lanesOpened(next) {
      lanes = next;
      haveOpened.resolve();
    },
    remoteChanged() {},
    stateChanged() {},
    foundNothing() {},
  });
  return {
    link,
    choice,
    lanesAreOpen: haveOpened.promise,
    lane: (name: string) => lanes.find((lane) => lane.name === name),
    stats: () => connections[0]?.stats(),
    report: async () => entriesOf(await peers[0]?.getStats()),
  };
}

type Entry = Readonly<Record<string, unknown>>;

const entriesOf = (report: RTCStatsReport | undefined): Entry[] => [
  ...((report?.values() ?? []) as Iterable<Entry>),
];

const sum = (entries: readonly Entry[], type: string, name: string): number =>
  entries.filter((entry) => entry['type'] === type).reduce((sum, entry) => sum + Number(entry[name] ?? 0), 0);

function saidIn(entries: readonly Entry[]): Said {
  // Nothing is shared, so there is no other sound that goes out.
  const voice = entries.find(
    ({ type, kind, bytesSent }) => type === 'outbound-rtp' && kind === 'audio' && Number(bytesSent) > 0,
  );
  const line = entries.find(({ id }) => id === voice?.['codecId'])?.['sdpFmtpLine'];
  return {
    bytes: Number(voice?.['bytesSent'] ?? 0),
    packets: Number(voice?.['packetsSent'] ?? 0),
    targetBps: Number(voice?.['targetBitrate'] ?? 0),
    asked: typeof line === 'string' ? line.split(';') : [],
  };
}

function widthOfFirst(track: MediaStreamTrack): Promise<number> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  void video.play();
  return new Promise((resolve) => {
    video.requestVideoFrameCallback((_now, { width }) => resolve(width));
  });
}

window.openPair = async () => {
  const media = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 640, height: 360 },
  });
  const [voice, camera] = [...media.getAudioTracks(), ...media.getVideoTracks()];
  const bo = createSide('callee', () => ada.link);
  const ada = createSide('caller', () => bo.link);
  await ada.lane('voice')?.send(voice ?? null);
  await ada.lane('camera')?.send(camera ?? null);
  window.pairPage = {
    look: (wishes) => bo.link.look(wishes),
    choose: (choice) => ada.choice.set(choice),
    async openWholeCamera() {
      // The two share a device, which goes on in the size that it has.
      camera?.stop();
      const opened = await createMedia({ devices: navigator.mediaDevices, chooseSource: null }).openCamera(
        '',
      );
      if (!opened.ok) throw new Error(opened.code);
      await ada.lane('camera')?.send(opened.value);
      return (opened.value as MediaStreamTrack).getSettings().width;
    },
    adaSends: async (lane) => (await ada.stats())?.sending[lane],
    silenceAda() {
      if (voice) voice.enabled = false;
    },
    adaSays: async () => saidIn(await ada.report()),
    firstWidth: bo.lanesAreOpen.then(() => widthOfFirst(bo.lane('camera')?.received as MediaStreamTrack)),
    wholePictures: async () => sum(await ada.report(), 'outbound-rtp', 'keyFramesEncoded'),
    sendWhole: async () => ada.lane('camera')?.refresh(),
  };
};
