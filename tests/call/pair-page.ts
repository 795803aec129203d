import { createSystemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { openLink, type Link } from '../../src/call/link/link.ts';
import type { Lane, PeerConnection } from '../../src/call/ports.ts';
import { createCallQuality, type QualityChoice } from '../../src/call/quality/call-quality.ts';
import type { SendingStats } from '../../src/call/quality/peer-stats.ts';
import type { Wishes } from '../../src/protocol/pair-words.ts';
import type { SignalBody } from '../../src/protocol/signal.ts';
import { createOpenConnection } from '../../renderer/platform/rtc-connection.ts';
import { createCodecFacts } from '../../renderer/platform/rtc-codecs.ts';

/** Two links in one page, Ada's with a microphone and a camera, and what a test may do with them. */
export interface PairPage {
  /** What Bo looks at. */
  look(wishes: Wishes): void;
  choose(choice: QualityChoice): void;
  adaSends(lane: 'voice' | 'camera'): Promise<SendingStats | undefined>;
  boHears(): Promise<string | null>;
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
  let lanes: readonly Lane[] = [];
  const opened = createOpenConnection({
    createPeer: (configuration) => new RTCPeerConnection(configuration),
    createStream: () => new MediaStream(),
    codecs: createCodecFacts({
      capabilities: (kind) => RTCRtpReceiver.getCapabilities(kind),
      media: navigator.mediaCapabilities,
    }),
    ownServers: () => [],
    isRelayOnly: () => false,
    clock,
  });
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
    lanesOpened: (next) => (lanes = next),
    remoteChanged() {},
    stateChanged() {},
  });
  return {
    link,
    choice,
    lane: (name: string) => lanes.find((lane) => lane.name === name),
    stats: () => connections[0]?.stats(),
  };
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
    adaSends: async (lane) => (await ada.stats())?.sending[lane],
    boHears: async () => (await bo.stats())?.receiving.voice?.codec ?? null,
  };
};
